package vn.dondoc.reporting.standing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import vn.dondoc.contracts.unit.UnitKind;

/** Whom a task or quota binds: kinds and named units, minus the exclusions. A named unit's successor stands where it stood, from its succession on. */
public record Scope(Set<UnitKind> kinds, Set<String> units, Set<String> except) {

    public Scope {
        kinds = Set.copyOf(kinds);
        units = Set.copyOf(units);
        except = Set.copyOf(except);
    }

    /** Whether it binds the unit for what ends, or is due, on that day. */
    boolean includes(Unit unit, Units all, LocalDate day) {
        return !except.contains(unit.id())
                && (kinds.contains(unit.kind())
                        || units.contains(unit.id())
                        || !Collections.disjoint(units, all.predecessors(unit.id(), day)));
    }
}
