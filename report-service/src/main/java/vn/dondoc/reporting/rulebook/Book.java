package vn.dondoc.reporting.rulebook;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.request.ReportRequestState;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.standing.PlanVersion;
import vn.dondoc.reporting.standing.Province;
import vn.dondoc.reporting.standing.Rulebook;
import vn.dondoc.reporting.standing.Unit;
import vn.dondoc.reporting.standing.Units;

/**
 * A plan, what it demands, and the units of its province, all as known at one instant.
 *
 * @param requests for reports under the plan, also those that hold no more
 */
public record Book(
        PlanState plan,
        List<ReportRequestState> requests,
        List<PlanVersion> versions,
        Rulebook rules,
        Province province) {

    public Book {
        requests = List.copyOf(requests);
    }

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

    /** Whether any quota, reporting round or request of the plan has this period. */
    public boolean hasPeriod(ReportPeriod period) {
        return rules.hasReports(period)
                || rules.columns().stream().anyMatch(column -> column.period().equals(period.round()));
    }

    /** Nothing under the plan can be due later than at the end of the year after its own. */
    public LocalDate lastDueDay() {
        return LocalDate.of(plan.year() + 1, Month.DECEMBER, 31);
    }

    /** A request under the plan, withdrawn or not. */
    public Optional<ReportRequestState> request(String id) {
        return requests.stream().filter(request -> request.id().equals(id)).findFirst();
    }
}
