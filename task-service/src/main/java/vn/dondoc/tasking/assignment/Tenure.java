package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.time.Window;

/** On which days a unit owes what an assignment asks: due dates outside belong to its predecessor or its successor. */
final class Tenure {

    private Tenure() {}

    /** @param unit null if it is not known here yet; then nothing bounds it */
    static Window of(Assignment assignment, @Nullable UnitState unit) {
        var from = later(assignment.owedFrom(), unit == null ? LocalDate.MIN : unit.activeFrom());
        var last = unit == null ? LocalDate.MAX : Demands.lastDay(unit);
        return last.isBefore(from) ? new Window(from, from) : new Window(from, last);
    }

    private static LocalDate later(@Nullable LocalDate inherited, LocalDate from) {
        return inherited == null || inherited.isBefore(from) ? from : inherited;
    }
}
