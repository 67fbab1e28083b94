package vn.dondoc.tasking.assignment;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.time.BusinessZone;

/**
 * Gives units what a plan asks of them: missing assignments are made, others brought in step, and what the units have
 * to do is worked out. A few commands for all of them together. Harmless to repeat, whatever was done already.
 */
@Component
class Binding {

    private final Assignments assignments;
    private final SheetKeeping sheets;
    private final MeterRegistry meters;
    private final Clock clock;

    Binding(Assignments assignments, SheetKeeping sheets, MeterRegistry meters, Clock clock) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.meters = meters;
        this.clock = clock;
    }

    /** What has to be written, and by key what it follows from. */
    private record Work(
            Map<String, Demand> demands, List<Change<Assignment>> issued, List<Change<Assignment>> revised) {

        static Work empty() {
            return new Work(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        }

        void issue(Change<Assignment> change, Demand demand) {
            issued.add(change);
            demands.put(change.state().key(), demand);
        }

        void revise(Change<Assignment> change, Demand demand) {
            revised.add(change);
            demands.put(change.state().key(), demand);
        }
    }

    /**
     * Units that lie together in the order of keys.
     *
     * @return how many assignments they have under the plan by now
     */
    int bind(PlanState plan, Collection<UnitState> some, Lineage lineage) {
        var at = Instant.ofEpochMilli(clock.millis());
        var ids = some.stream().map(UnitState::id).collect(Collectors.toSet());
        var existing = assignments.of(plan.province(), plan.id(), ids).stream()
                .collect(Collectors.toMap(Assignment::key, Function.identity()));
        var work = Work.empty();
        var bound = some.stream()
                .mapToInt(unit -> plan(plan, unit, lineage, existing, work, at))
                .sum();
        write(plan, work, at);
        sheets.refresh(plan.province(), plan.id(), some);
        return bound;
    }

    private static int plan(
            PlanState plan, UnitState unit, Lineage lineage, Map<String, Assignment> existing, Work work, Instant at) {
        var bound = 0;
        for (var demand : Demands.of(plan, unit, lineage)) {
            var found = existing.get(Revision.key(plan, unit.id(), demand));
            if (found != null) {
                Revision.of(found, demand, Demands.newest(plan), at).ifPresent(change -> work.revise(change, demand));
            } else if (demand.bindsOn(BusinessZone.dateOf(at))) {
                work.issue(Revision.issue(plan, unit.id(), demand, at), demand);
            }
            bound += demand.binds() ? 1 : 0;
        }
        return bound;
    }

    /** Somebody may have been faster; then what he wrote is brought in step like any other. */
    private void write(PlanState plan, Work work, Instant at) {
        var known = assignments.addAll(work.issued());
        known.forEach(key -> revise(key, plan, work, at));
        if (!assignments.changeAll(work.revised())) {
            work.revised().forEach(change -> revise(change.state().key(), plan, work, at));
        }
        count("issued", work.issued().size() - known.size());
        count("revised", work.revised().size() + known.size());
    }

    private void revise(String key, PlanState plan, Work work, Instant at) {
        var demand = Objects.requireNonNull(work.demands().get(key), key);
        assignments.decide(key, assignment -> Revision.of(assignment, demand, Demands.newest(plan), at));
    }

    private void count(String outcome, int amount) {
        meters.counter("dondoc.assignments.expanded", "outcome", outcome).increment(amount);
    }

    /** How many assignments each unit would have; nothing is written. */
    static int expected(PlanState plan, Collection<UnitState> units, Lineage lineage) {
        return (int) units.stream()
                .flatMap(unit -> Demands.of(plan, unit, lineage).stream())
                .filter(Demand::binds)
                .count();
    }
}
