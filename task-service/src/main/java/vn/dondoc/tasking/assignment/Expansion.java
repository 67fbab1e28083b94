package vn.dondoc.tasking.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.store.OutboxRelay;

/**
 * Turns issued plans into assignments: unit by unit, in small steps, each remembered, so that a process that dies in
 * the middle costs one step. Two that walk the same plan do the same and disturb nobody.
 */
@Component
class Expansion {

    private static final Logger log = LoggerFactory.getLogger(Expansion.class);
    private static final int STEP = 20;
    private static final int WAITING_EVENTS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Plans plans;
    private final Units units;
    private final PlanDirectory directory;
    private final Successions successions;
    private final Runs runs;
    private final Binding binding;
    private final OutboxRelay relay;
    private final Clock clock;

    Expansion(
            Plans plans,
            Units units,
            PlanDirectory directory,
            Successions successions,
            Runs runs,
            Binding binding,
            OutboxRelay relay,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.directory = directory;
        this.successions = successions;
        this.runs = runs;
        this.binding = binding;
        this.relay = relay;
        this.clock = clock;
    }

    /** Puts the newest version of a plan on the work list. The directory comes first, for units that arrive meanwhile. */
    Run open(PlanState plan) {
        directory.keep(plan);
        return runs.open(plan.province(), plan.id(), Demands.newest(plan), now());
    }

    /**
     * Goes on with a run for at most {@code steps} steps. Every step reads the plan after its work: a version that
     * came meanwhile is then walked by its own run, later than whatever this one wrote.
     *
     * @return whether the run is finished
     */
    boolean walk(Run started, int steps) {
        var plan = plans.find(started.province(), started.planId()).orElseThrow();
        var all = new TreeMap<String, UnitState>();
        units.all(plan.province()).forEach(unit -> all.put(unit.id(), unit));
        var lineage = successions.of(plan.province());
        runs.expect(started, all.size(), Binding.expected(plan, all, lineage));
        for (int step = 0; step < steps; step++) {
            var run = runs.find(started.key()).orElseThrow();
            if (!run.running()) {
                runs.finish(run, run.state(), now());
                return true;
            }
            if (Demands.newest(plan) > run.planVersion()) {
                return finish(run, Run.State.SUPERSEDED);
            }
            var some = all.tailMap(run.cursor(), false).values().stream()
                    .limit(STEP)
                    .toList();
            if (some.isEmpty()) {
                return finish(run, Run.State.DONE);
            }
            var created = bind(plan, some, lineage);
            plan = plans.find(started.province(), started.planId()).orElseThrow();
            runs.advance(run, some.get(some.size() - 1).id(), some.size(), created);
            if (!published()) {
                return false;
            }
        }
        return false;
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
            binding.bind(plan, unit, successions.of(province));
            var now = plans.find(province, planId).orElseThrow();
            if (Demands.newest(now) == Demands.newest(plan)) {
                return;
            }
            plan = now;
        }
    }

    private int bind(PlanState plan, Collection<UnitState> some, Lineage lineage) {
        return some.stream().mapToInt(unit -> binding.bind(plan, unit, lineage)).sum();
    }

    private boolean finish(Run run, Run.State state) {
        runs.finish(run, state, now());
        log.atInfo()
                .addKeyValue("plan", run.planId())
                .addKeyValue("version", run.planVersion())
                .addKeyValue("assignments", run.created())
                .log("Expansion of {} version {} is {}", run.planId(), run.planVersion(), state);
        return true;
    }

    /** The outbox must not run far ahead of the broker; while the broker is away the rest waits. */
    private boolean published() {
        try {
            return relay.open() < WAITING_EVENTS || relay.drain(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
