package vn.dondoc.contracts.plan;

import java.util.List;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.unit.UnitKind;

/** Whom a task or quota binds: kinds and named units, minus the exclusions. A successor stands where its predecessor stood. */
public record Scope(List<UnitKind> kinds, List<String> units, List<String> except) {

    public Scope {
        kinds = Lists.copy(kinds);
        units = Lists.copy(units);
        except = Lists.copy(except);
    }

    /** The units named and nobody else. */
    public static Scope ofUnits(List<String> units) {
        return new Scope(List.of(), units, List.of());
    }
}
