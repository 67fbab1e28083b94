package vn.dondoc.tasking.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.Units;

/** Turns issued plans into assignments: a plan for all units, see {@link Walking}, or a unit for all plans. */
@Component
class Expansion {

    private final Plans plans;
    private final Units units;
    private final PlanDirectory directory;
    private final Successions successions;
    private final Runs runs;
    private final Binding binding;
    private final Inheritance inheritance;
    private final Recall recall;
    private final Clock clock;

    Expansion(
            Plans plans,
            Units units,
            PlanDirectory directory,
            Successions successions,
            Runs runs,
            Binding binding,
            Inheritance inheritance,
            Recall recall,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.directory = directory;
        this.successions = successions;
        this.runs = runs;
        this.binding = binding;
        this.inheritance = inheritance;
        this.recall = recall;
        this.clock = clock;
    }

    /** Puts the newest version of a plan on the work list. The directory comes first, for units that arrive meanwhile. */
    Run open(PlanState plan) {
        directory.keep(plan);
        return runs.open(plan.province(), plan.id(), Demands.newest(plan), Instant.ofEpochMilli(clock.millis()));
    }

    /** Gives a unit, and whoever succeeds it, what the plans ask of them. */
    void bind(UnitState unit) {
        successions.keep(unit);
        bindWithHeirs(unit.province(), unit.id(), new HashSet<>());
    }

    private void bindWithHeirs(String province, String unitId, Set<String> seen) {
        if (!seen.add(unitId)) {
            return;
        }
        units.find(province, unitId).ifPresent(unit -> {
            var plans = directory.of(province, List.of(unit));
            plans.addAll(recall.plansOf(unit));
            plans.forEach(plan -> bind(plan, unit));
            unit.successions().stream()
                    .flatMap(succession -> succession.successors().stream())
                    .forEach(heir -> bindWithHeirs(province, heir, seen));
        });
    }

    /**
     * Again if the plan was amended meanwhile, because its walk may have passed this unit before, and if something was
     * recalled while the unit or its predecessors changed, because that may have been given just now.
     */
    private void bind(String planId, UnitState first) {
        var unit = first;
        var plan = plan(unit, planId);
        while (plan.status() != PlanStatus.CLOSED) {
            var lineage = successions.of(unit.province());
            binding.bind(plan, List.of(unit), lineage);
            var recalled = recall.recall(plan, unit, lineage);
            inheritance.pass(planId, unit, lineage);
            var before = plan;
            plan = plan(unit, planId);
            if (Demands.newest(plan) == Demands.newest(before) && !(recalled && hasChanged(unit, lineage))) {
                return;
            }
            unit = units.find(unit.province(), unit.id()).orElseThrow();
        }
    }

    private PlanState plan(UnitState unit, String planId) {
        return plans.find(unit.province(), planId).orElseThrow();
    }

    private boolean hasChanged(UnitState unit, Lineage lineage) {
        return !units.find(unit.province(), unit.id()).orElseThrow().equals(unit)
                || !successions.of(unit.province()).equals(lineage);
    }
}
