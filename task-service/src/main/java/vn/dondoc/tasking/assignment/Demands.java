package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanVersion;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitState;

/** Whom a plan binds, and to what. A successor stands where its predecessor was named. */
final class Demands {

    private static final Comparator<PlanVersion> IN_FORCE_ORDER = Comparator.comparing(
                    PlanVersion::effectiveOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparingInt(PlanVersion::number);

    private Demands() {}

    /** What the plan asks of the unit, by task; also what an amendment took away again. */
    static Collection<Demand> of(PlanState plan, UnitState unit, Lineage lineage) {
        if (!reaches(plan, unit)) {
            return List.of();
        }
        Map<String, Demand> demands = new LinkedHashMap<>();
        plan.versions().stream()
                .sorted(IN_FORCE_ORDER)
                .forEach(version -> apply(version, plan.year(), unit, lineage, demands));
        var last = lastDay(unit);
        var first = unit.activeFrom().isAfter(firstDay(plan)) ? unit.activeFrom() : null;
        return demands.values().stream()
                .map(demand -> demand.within(first, last))
                .toList();
    }

    /** The version number that marks how far an assignment has followed the plan. */
    static int newest(PlanState plan) {
        return plan.versions().stream().mapToInt(PlanVersion::number).max().orElse(0);
    }

    private static void apply(
            PlanVersion version, int year, UnitState unit, Lineage lineage, Map<String, Demand> demands) {
        var from = version.effectiveOn();
        Map<String, Demand> asked = new LinkedHashMap<>();
        for (var task : version.tasks()) {
            tie(task, unit, lineage).ifPresent(tie -> {
                var before = demands.get(task.id());
                asked.put(
                        task.id(),
                        before == null || from == null
                                ? Demand.first(task, tie, year, from)
                                : before.amended(task, tie, year, from));
            });
        }
        demands.replaceAll((id, before) -> before.dropped(from == null ? LocalDate.MIN : from));
        demands.putAll(asked);
    }

    private static Optional<Tie> tie(PlannedTask task, UnitState unit, Lineage lineage) {
        var lead = tie(AssignmentRole.LEAD, task.binds(), unit, lineage);
        return lead.isPresent()
                ? lead
                : tie(AssignmentRole.COORDINATE, Scope.ofUnits(task.coordinating()), unit, lineage);
    }

    private static Optional<Tie> tie(AssignmentRole role, Scope scope, UnitState unit, Lineage lineage) {
        if (scope.except().contains(unit.id())) {
            return Optional.empty();
        }
        if (scope.kinds().contains(unit.kind()) || scope.units().contains(unit.id())) {
            return Optional.of(new Tie(role, null));
        }
        return lineage.since(unit.id(), scope.units()).map(since -> new Tie(role, since));
    }

    private static boolean reaches(PlanState plan, UnitState unit) {
        return (plan.provincial() || unit.path().contains(plan.issuerId()))
                && !unit.activeFrom().isAfter(LocalDate.of(plan.year(), Month.DECEMBER, 31))
                && !lastDay(unit).isBefore(firstDay(plan));
    }

    private static LocalDate firstDay(PlanState plan) {
        return LocalDate.of(plan.year(), Month.JANUARY, 1);
    }

    /** Inclusive. A succession other than a new name ends the unit on the day before. */
    static LocalDate lastDay(UnitState unit) {
        var given = orEver(unit.activeUntil());
        return unit.successions().stream()
                .filter(succession -> succession.type() != SuccessionType.RENAMED)
                .map(succession -> succession.effectiveOn().minusDays(1))
                .filter(last -> last.isBefore(given))
                .min(Comparator.naturalOrder())
                .orElse(given);
    }

    private static LocalDate orEver(@Nullable LocalDate date) {
        return date == null ? LocalDate.MAX : date;
    }
}
