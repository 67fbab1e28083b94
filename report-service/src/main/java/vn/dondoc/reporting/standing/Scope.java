package vn.dondoc.reporting.standing;

import java.util.Collections;
import java.util.Set;
import vn.dondoc.contracts.unit.UnitKind;

/** Whom a task or quota binds: kinds and named units, minus the exclusions. A named unit's successor stands where it stood. */
public record Scope(Set<UnitKind> kinds, Set<String> units, Set<String> except) {

    public Scope {
        kinds = Set.copyOf(kinds);
        units = Set.copyOf(units);
        except = Set.copyOf(except);
    }

    boolean includes(Unit unit, Units all) {
        return !except.contains(unit.id())
                && (kinds.contains(unit.kind())
                        || units.contains(unit.id())
                        || !Collections.disjoint(units, all.predecessors(unit.id())));
    }
}
