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
    private final Clock clock;

    Expansion(
            Plans plans,
            Units units,
            PlanDirectory directory,
            Successions successions,
            Runs runs,
            Binding binding,
            Inheritance inheritance,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.directory = directory;
        this.successions = successions;
        this.runs = runs;
        this.binding = binding;
        this.inheritance = inheritance;
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
            directory.of(province, List.of(unit)).forEach(plan -> bind(province, plan, unit));
            unit.successions().stream()
                    .flatMap(succession -> succession.successors().stream())
                    .forEach(heir -> bindWithHeirs(province, heir, seen));
        });
    }

    /** Again if the plan was amended meanwhile, because its walk may have passed this unit before. */
    private void bind(String province, String planId, UnitState unit) {
        var plan = plans.find(province, planId).orElseThrow();
        while (plan.status() != PlanStatus.CLOSED) {
            var lineage = successions.of(province);
            binding.bind(plan, List.of(unit), lineage);
            inheritance.pass(planId, unit, lineage);
            var now = plans.find(province, planId).orElseThrow();
            if (Demands.newest(now) == Demands.newest(plan)) {
                return;
            }
            plan = now;
        }
    }
}
