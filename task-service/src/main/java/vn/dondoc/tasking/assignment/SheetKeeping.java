package vn.dondoc.tasking.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Units;

/**
 * Works out what units have to do, after it changed. A process that dies before that is made good: by the expansion,
 * which repeats its step, and for what people did by the event of it, see {@link AssignmentEvents}.
 */
@Component
class SheetKeeping {

    private final Assignments assignments;
    private final Units units;
    private final Sheets sheets;
    private final Deadlines deadlines;

    SheetKeeping(Assignments assignments, Units units, Sheets sheets, Deadlines deadlines) {
        this.assignments = assignments;
        this.units = units;
        this.sheets = sheets;
        this.deadlines = deadlines;
    }

    void refresh(String province, String planId, String unitId) {
        var unit = units.find(province, unitId).orElse(null);
        keep(List.copyOf(assignments.of(province, planId, unitId).values()), unit);
    }

    /** Of units that lie together in the order of keys. */
    void refresh(String province, String planId, Collection<UnitState> some) {
        SortedMap<String, UnitState> byId = new TreeMap<>();
        some.forEach(unit -> byId.put(unit.id(), unit));
        var made = new ArrayList<Sheet>();
        var next = new ArrayList<Deadlines.Deadline>();
        assignments.of(province, planId, byId.keySet()).stream()
                .collect(Collectors.groupingBy(one -> one.facts().unitId()))
                .forEach((id, theirs) -> {
                    made.add(Sheet.of(theirs, byId.get(id)));
                    next(theirs, byId.get(id)).ifPresent(next::add);
                });
        deadlines.keep(next);
        sheets.keep(made);
    }

    /** The deadline first: a sheet without one would never be looked at again. */
    private void keep(List<Assignment> all, @Nullable UnitState unit) {
        if (!all.isEmpty()) {
            next(all, unit).ifPresent(deadline -> deadlines.keep(List.of(deadline)));
            sheets.keep(List.of(Sheet.of(all, unit)));
        }
    }

    private static Optional<Deadlines.Deadline> next(List<Assignment> all, @Nullable UnitState unit) {
        var facts = all.get(0).facts();
        return all.stream()
                .flatMap(one -> one.unannounced(Tenure.of(one, unit)).stream())
                .map(one -> new Deadlines.Deadline(facts.province(), one.dueOn(), facts.planId(), facts.unitId()))
                .min((a, b) -> a.dueOn().compareTo(b.dueOn()));
    }
}
