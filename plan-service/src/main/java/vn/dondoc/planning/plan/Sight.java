package vn.dondoc.planning.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;

/**
 * Which plans a caller sees. Those who watch the province see all; a unit sees its own and those below it, and of the
 * others the issued ones that may bind it: provincial ones and those of the units above it.
 *
 * @param own ids of the caller's unit and of those below it
 * @param above ids of the units above the caller's
 */
record Sight(boolean everything, Set<String> own, List<String> above) {

    static Sight of(Caller caller, UnitRegister units) {
        var unit = caller.unit();
        if (caller.seesAll() || unit == null) {
            return new Sight(caller.seesAll(), Set.of(), List.of());
        }
        var own = new HashSet<>(units.below(unit, caller));
        own.add(unit);
        return new Sight(false, own, units.path(unit, caller).orElse(List.of()));
    }

    boolean sees(boolean provincial, PlanStatus status, String issuerId) {
        var issued = status == PlanStatus.ISSUED || status == PlanStatus.CLOSED;
        return everything
                || (!provincial && own.contains(issuerId))
                || (issued && (provincial || above.contains(issuerId)));
    }
}
