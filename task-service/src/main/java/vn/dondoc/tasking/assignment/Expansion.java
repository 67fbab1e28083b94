package vn.dondoc.tasking.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
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
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.OutboxRelay;

/**
 * Turns issued plans into assignments: unit by unit, in small steps, each remembered, so that a process that dies in
 * the middle costs one step. Two that walk the same plan do the same and disturb nobody.
 */
@Component
class Expansion {

    private static final Logger log = LoggerFactory.getLogger(Expansion.class);
    /** Units of a step, at most; fewer if the plan has many tasks. */
    private static final int STEP = 20;

    /** Assignments of a step, about: large enough to write them together, small enough to lose when a process dies. */
    private static final int ASSIGNMENTS = 400;

    /** What others write stands behind these at most. */
    private static final int WAITING_EVENTS = 800;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Plans plans;
    private final Units units;
    private final PlanDirectory directory;
    private final Successions successions;
    private final Runs runs;
    private final Binding binding;
    private final Inheritance inheritance;
    private final OutboxRelay relay;
    private final Clock clock;

    Expansion(
            Plans plans,
            Units units,
            PlanDirectory directory,
            Successions successions,
            Runs runs,
            Binding binding,
            Inheritance inheritance,
            OutboxRelay relay,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.directory = directory;
        this.successions = successions;
        this.runs = runs;
        this.binding = binding;
        this.inheritance = inheritance;
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
        var all = inOrderOfKeys(plan.province());
        var lineage = successions.of(plan.province());
        runs.expect(started, all.size(), Binding.expected(plan, all.values(), lineage));
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
                    .limit(step(plan))
                    .toList();
            if (some.isEmpty()) {
                return finish(run, Run.State.DONE);
            }
            var created = binding.bind(plan, some, lineage);
            plan = plans.find(started.province(), started.planId()).orElseThrow();
            runs.advance(run, place(some.get(some.size() - 1)), some.size(), created);
            if (!published()) {
                return false;
            }
        }
        return false;
    }

    /** Units of one step then lie together, and are read together. */
    private NavigableMap<String, UnitState> inOrderOfKeys(String province) {
        var all = new TreeMap<String, UnitState>();
        units.all(province).forEach(unit -> all.put(place(unit), unit));
        return all;
    }

    private static String place(UnitState unit) {
        return Keys.of(unit.id(), "");
    }

    private static int step(PlanState plan) {
        var tasks = plan.versions().stream()
                .mapToInt(version -> version.tasks().size())
                .max()
                .orElse(1);
        return Math.max(1, Math.min(STEP, ASSIGNMENTS / Math.max(1, tasks)));
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
            return relay.drain(WAITING_EVENTS, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
