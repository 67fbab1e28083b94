package vn.dondoc.tasking.assignment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.StaleVersion;

/** Gives one unit what one plan asks of it: missing assignments are made, others brought in step. Harmless to repeat. */
@Component
class Binding {

    private static final int ATTEMPTS = 10;

    private final Assignments assignments;
    private final MeterRegistry meters;
    private final Clock clock;

    Binding(Assignments assignments, MeterRegistry meters, Clock clock) {
        this.assignments = assignments;
        this.meters = meters;
        this.clock = clock;
    }

    /** Returns how many assignments the unit has under the plan by now. */
    int bind(PlanState plan, UnitState unit, Lineage lineage) {
        var demands = Demands.of(plan, unit, lineage);
        if (demands.isEmpty()) {
            return 0;
        }
        var at = Instant.ofEpochMilli(clock.millis());
        var existing = assignments.of(plan.province(), plan.id(), unit.id());
        var bound = 0;
        for (var demand : demands) {
            if (!existing.containsKey(demand.task().id()) && demand.binds()) {
                issue(plan, unit, demand, at);
            } else if (existing.containsKey(demand.task().id())) {
                revise(plan, existing.get(demand.task().id()), demand, at);
            }
            bound += demand.binds() ? 1 : 0;
        }
        return bound;
    }

    private void issue(PlanState plan, UnitState unit, Demand demand, Instant at) {
        if (assignments.addIfAbsent(Revision.issue(plan, unit.id(), demand, at))) {
            count("issued");
            return;
        }
        var key = Keys.of(plan.province(), plan.id(), unit.id(), demand.task().id());
        revise(plan, assignments.find(key).orElseThrow(), demand, at);
    }

    private void revise(PlanState plan, Assignment found, Demand demand, Instant at) {
        var assignment = found;
        for (int attempt = 1; ; attempt++) {
            var change = Revision.of(assignment, demand, Demands.newest(plan), at);
            if (change.isEmpty()) {
                return;
            }
            try {
                assignments.save(change.get());
                count(demand.binds() ? "revised" : "cancelled");
                return;
            } catch (StaleVersion e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                assignment = assignments.find(found.key()).orElseThrow();
            }
        }
    }

    private void count(String outcome) {
        meters.counter("dondoc.assignments.expanded", "outcome", outcome).increment();
    }

    /** How many assignments each unit would have; nothing is written. */
    static int expected(PlanState plan, Map<String, UnitState> units, Lineage lineage) {
        return (int) units.values().stream()
                .flatMap(unit -> Demands.of(plan, unit, lineage).stream())
                .filter(Demand::binds)
                .count();
    }
}
