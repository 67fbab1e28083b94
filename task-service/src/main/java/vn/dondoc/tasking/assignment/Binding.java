package vn.dondoc.tasking.assignment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.unit.UnitState;

/** Gives one unit what one plan asks of it: missing assignments are made, others brought in step. Harmless to repeat. */
@Component
class Binding {

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
            var found = existing.get(demand.task().id());
            if (found == null && demand.binds()) {
                issue(plan, unit, demand, at);
            } else if (found != null
                    && Revision.of(found, demand, Demands.newest(plan), at).isPresent()) {
                revise(found.key(), plan, demand, at);
            }
            bound += demand.binds() ? 1 : 0;
        }
        return bound;
    }

    /** Somebody may have been faster; then it is brought in step like any other. */
    private void issue(PlanState plan, UnitState unit, Demand demand, Instant at) {
        var change = Revision.issue(plan, unit.id(), demand, at);
        if (assignments.addIfAbsent(change)) {
            count("issued");
        } else {
            revise(change.state().key(), plan, demand, at);
        }
    }

    private void revise(String key, PlanState plan, Demand demand, Instant at) {
        assignments.decide(key, assignment -> Revision.of(assignment, demand, Demands.newest(plan), at));
        count(demand.binds() ? "revised" : "cancelled");
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
