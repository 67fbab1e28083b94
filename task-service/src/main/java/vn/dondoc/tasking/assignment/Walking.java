package vn.dondoc.tasking.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.OutboxRelay;
import vn.dondoc.platform.time.MachineClock;

/**
 * Goes from unit to unit with one version of a plan, in small steps, each remembered, so that a process that dies in the
 * middle costs one step. Whoever has the lease walks; should two do so, they do the same and disturb nobody.
 */
@Component
class Walking {

    private static final Logger log = LoggerFactory.getLogger(Walking.class);

    /** Units of a step, at most; fewer if the plan has many tasks. */
    private static final int UNITS = 20;

    /** Assignments of a step, about: enough to write them together, few enough to lose when a process dies. */
    private static final int ASSIGNMENTS = 400;

    /** So many events, at most, stand before what others write; while the broker is away the rest waits. */
    private static final int WAITING_EVENTS = 800;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Longer than a step; who dies is succeeded after this. */
    private static final Duration LEASE = Duration.ofSeconds(5);

    private final Plans plans;
    private final Units units;
    private final Successions successions;
    private final Runs runs;
    private final Binding binding;
    private final OutboxRelay relay;
    private final Clock clock;
    private final MachineClock machine;

    Walking(
            Plans plans,
            Units units,
            Successions successions,
            Runs runs,
            Binding binding,
            OutboxRelay relay,
            Clock clock,
            MachineClock machine) {
        this.plans = plans;
        this.units = units;
        this.successions = successions;
        this.runs = runs;
        this.binding = binding;
        this.relay = relay;
        this.clock = clock;
        this.machine = machine;
    }

    private enum Outcome {
        GO_ON,
        FINISHED,
        PUT_OFF
    }

    /** The units, in the order of keys: those of one step then lie together. */
    private record Way(NavigableMap<String, UnitState> units, Lineage lineage) {

        List<UnitState> after(Run run, PlanState plan) {
            var tasks = plan.versions().stream()
                    .mapToInt(version -> version.tasks().size())
                    .max()
                    .orElse(0);
            return units.tailMap(run.cursor(), false).values().stream()
                    .limit(Math.max(1, Math.min(UNITS, ASSIGNMENTS / Math.max(1, tasks))))
                    .toList();
        }

        static String place(UnitState unit) {
            return Keys.of(unit.id(), "");
        }
    }

    /**
     * Goes on for at most {@code steps} steps, unless somebody else is at it.
     *
     * @return whether the run is finished
     */
    boolean walk(Run started, int steps) {
        var holder = UUID.randomUUID().toString();
        try {
            var way = way(started.province());
            var outcome = Outcome.GO_ON;
            for (int step = 0; step < steps && outcome == Outcome.GO_ON; step++) {
                outcome = step(started, holder, way);
            }
            return outcome == Outcome.FINISHED;
        } finally {
            runs.release(started, holder);
        }
    }

    private Way way(String province) {
        var all = new TreeMap<String, UnitState>();
        units.all(province).forEach(unit -> all.put(Way.place(unit), unit));
        return new Way(all, successions.of(province));
    }

    private Outcome step(Run started, String holder, Way way) {
        var run = runs.find(started.key()).orElseThrow();
        if (!run.running()) {
            return finish(run, run.state());
        }
        var plan = plans.find(run.province(), run.planId()).orElseThrow();
        if (Demands.newest(plan) > run.planVersion()) {
            return finish(run, Run.State.SUPERSEDED);
        }
        if (!runs.lease(run, holder, machine.now(), LEASE)) {
            return Outcome.PUT_OFF;
        }
        var some = way.after(run, plan);
        if (some.isEmpty()) {
            return finish(run, Run.State.DONE);
        }
        return bind(run, plan, some, way);
    }

    private Outcome bind(Run run, PlanState plan, List<UnitState> some, Way way) {
        if (run.cursor().isEmpty()) {
            runs.expect(
                    run, way.units().size(), Binding.expected(plan, way.units().values(), way.lineage()));
        }
        var created = bindToNewest(plan, some, way);
        runs.advance(run, Way.place(some.get(some.size() - 1)), some.size(), created);
        return published() ? Outcome.GO_ON : Outcome.PUT_OFF;
    }

    /** A version that came meanwhile may have been walked before these were written; then once more. */
    private int bindToNewest(PlanState first, List<UnitState> some, Way way) {
        var plan = first;
        while (true) {
            var bound = binding.bind(plan, some, way.lineage());
            var now = plans.find(plan.province(), plan.id()).orElseThrow();
            if (Demands.newest(now) == Demands.newest(plan)) {
                return bound;
            }
            plan = now;
        }
    }

    private Outcome finish(Run run, Run.State state) {
        runs.finish(run, state, Instant.ofEpochMilli(clock.millis()));
        if (run.running()) {
            log.atInfo()
                    .addKeyValue("plan", run.planId())
                    .addKeyValue("version", run.planVersion())
                    .addKeyValue("assignments", run.created())
                    .log("Expansion of {} version {} is {}", run.planId(), run.planVersion(), state);
        }
        return Outcome.FINISHED;
    }

    private boolean published() {
        try {
            return relay.drain(WAITING_EVENTS, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
