package vn.dondoc.planning.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;

/**
 * Which plans a caller sees. Those who watch the province see all; a unit sees its own and those below it, and of the
 * others the issued ones that may bind it: provincial ones and those of the units above it.
 *
 * @param own whether an id is that of the caller's unit or of one below it
 * @param above whether an id is that of a unit above the caller's
 */
record Sight(boolean everything, Predicate<String> own, Predicate<String> above) {

    /** For one plan: looks up the one unit in question. */
    static Sight ofOne(Caller caller, UnitRegister units) {
        return new Sight(
                caller.seesAll(),
                id -> units.path(id, caller).isPresent(),
                id -> above(caller, units).contains(id));
    }

    /** For a list of plans: knows all units in question beforehand. */
    static Sight ofMany(Caller caller, UnitRegister units) {
        if (caller.seesAll()) {
            return new Sight(true, id -> true, id -> true);
        }
        var own = caller.unit();
        Set<String> below = own == null ? Set.of() : units.below(own, caller);
        var above = above(caller, units);
        return new Sight(false, id -> id.equals(own) || below.contains(id), above::contains);
    }

    boolean sees(boolean provincial, PlanStatus status, String issuerId) {
        var issued = status == PlanStatus.ISSUED || status == PlanStatus.CLOSED;
        return everything
                || (issued && provincial)
                || (!provincial && own.test(issuerId))
                || (issued && above.test(issuerId));
    }

    private static List<String> above(Caller caller, UnitRegister units) {
        return Optional.ofNullable(caller.unit())
                .flatMap(unit -> units.path(unit, caller))
                .orElse(List.of());
    }
}
