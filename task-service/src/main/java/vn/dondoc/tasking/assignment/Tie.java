package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.AssignmentRole;

/**
 * How a unit is bound to a task.
 *
 * @param owedFrom if it was not bound from the beginning: the day of the succession by which it stands for the unit that
 *     was named, of the amendment that named it, or its own first day, whichever is last
 */
record Tie(AssignmentRole role, @Nullable LocalDate owedFrom) {

    /** The same from that day on. */
    Tie since(@Nullable LocalDate day) {
        return day == null || (owedFrom != null && !owedFrom.isBefore(day)) ? this : new Tie(role, day);
    }

    /** The same after an amendment that a unit was bound before: it owes since then, unless it only coordinated. */
    Tie after(Tie before, LocalDate amended) {
        var nowLeads = role == AssignmentRole.LEAD && before.role != AssignmentRole.LEAD;
        return nowLeads ? since(amended) : new Tie(role, before.owedFrom);
    }
}
