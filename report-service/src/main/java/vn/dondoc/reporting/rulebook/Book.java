package vn.dondoc.reporting.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.standing.PlanVersion;
import vn.dondoc.reporting.standing.Province;
import vn.dondoc.reporting.standing.Rulebook;
import vn.dondoc.reporting.standing.Unit;
import vn.dondoc.reporting.standing.Units;

/** A plan, what it demands, and the units of its province, all as known at one instant. */
public record Book(PlanState plan, List<PlanVersion> versions, Rulebook rules, Province province) {

    public Units units() {
        return province.units();
    }

    /** Ids of the units above this one. */
    public List<String> path(String unitId) {
        List<String> path = new ArrayList<>();
        var parent = units().find(unitId).map(Unit::parentId);
        while (parent.isPresent() && !path.contains(parent.get())) {
            path.add(parent.get());
            parent = units().find(parent.get()).map(Unit::parentId);
        }
        return path;
    }

    /** Whether a caller may see a unit. A unit that nobody knows is seen by nobody. */
    public boolean seenBy(Caller caller, String unitId) {
        return units().find(unitId).isPresent() && caller.sees(unitId, path(unitId));
    }

    /** Whether a plan of this issuer can bind the unit, in any of its versions. */
    public boolean canBind(String unitId) {
        return plan.provincial()
                || unitId.equals(plan.issuerId())
                || path(unitId).contains(plan.issuerId())
                || units().predecessors(unitId).stream()
                        .anyMatch(old -> path(old).contains(plan.issuerId()));
    }

    public boolean hasQuota(String quotaId) {
        return versions.stream()
                .flatMap(version -> version.quotas().stream())
                .anyMatch(quota -> quota.id().equals(quotaId));
    }

    /** Whether any quota or any reporting round of the plan has this period. */
    public boolean hasPeriod(Period period) {
        return isRound(period)
                || rules.columns().stream().anyMatch(column -> column.period().equals(period));
    }

    public boolean isRound(Period period) {
        return versions.stream()
                .flatMap(version -> Optional.ofNullable(version.regime()).stream())
                .anyMatch(regime -> regime.periods(plan.year()).contains(period));
    }
}
