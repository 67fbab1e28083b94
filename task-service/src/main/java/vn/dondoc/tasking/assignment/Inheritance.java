package vn.dondoc.tasking.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.store.Keys;

/**
 * What a predecessor was given by an event and had not ended goes to its successors, if it is due from the succession
 * on. What a plan's schedule asks, the successor has anyway. Harmless to repeat.
 */
@Component
class Inheritance {

    private final Assignments assignments;
    private final SheetKeeping sheets;
    private final Clock clock;

    Inheritance(Assignments assignments, SheetKeeping sheets, Clock clock) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.clock = clock;
    }

    void pass(String planId, UnitState heir, Lineage lineage) {
        for (var link : lineage.links().getOrDefault(heir.id(), List.of())) {
            var left = assignments.of(heir.province(), planId, link.predecessor());
            left.values().stream().filter(Assignment::onEvent).forEach(one -> pass(one, heir, link.since()));
        }
        sheets.refresh(heir.province(), planId, heir.id());
    }

    private void pass(Assignment predecessor, UnitState heir, LocalDate since) {
        var at = Instant.ofEpochMilli(clock.millis());
        var facts = predecessor.facts();
        var key = Keys.of(heir.province(), facts.planId(), heir.id(), facts.taskId());
        facts.occurrences().stream()
                .filter(one -> isLeft(one) && !one.dueOn().isBefore(since) && predecessor.asksOn(one.dueOn()))
                .forEach(one -> assignments.decide(key, own -> Openings.inherit(own, facts.unitId(), one, at)));
    }

    /** The predecessor's own end has cancelled it by now, or will. */
    private static boolean isLeft(Occurrence one) {
        return Assignment.isOpen(one) || one.state() == OccurrenceState.CANCELLED;
    }
}
