package vn.dondoc.tasking.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.store.Keys;

/**
 * Takes back what a plan asked of a unit that it does not reach any more: its kind was corrected, or it was moved out
 * from under the issuer. Comes the unit back, its schedule is revived. Harmless to repeat.
 */
@Component
class Recall {

    private final PlanDirectory directory;
    private final Sheets sheets;
    private final Assignments assignments;
    private final Clock clock;

    Recall(PlanDirectory directory, Sheets sheets, Assignments assignments, Clock clock) {
        this.directory = directory;
        this.sheets = sheets;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** Ids of the plans under which the unit has something, reached or not. */
    List<String> plansOf(UnitState unit) {
        var keys = directory.all(unit.province()).stream()
                .map(plan -> Keys.of(unit.province(), plan, unit.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        var found = new ArrayList<String>();
        sheets.of(keys, sheet -> found.add(sheet.planId()));
        return found;
    }

    /** @return whether there was something to recall */
    boolean recall(PlanState plan, UnitState unit, Lineage lineage) {
        var at = Instant.ofEpochMilli(clock.millis());
        var asked = Demands.of(plan, unit, lineage).stream()
                .map(demand -> demand.task().id())
                .collect(Collectors.toSet());
        var strays = assignments.of(plan.province(), plan.id(), unit.id()).values().stream()
                .filter(one -> !asked.contains(one.facts().taskId()))
                .toList();
        strays.forEach(one -> assignments.decide(one.key(), now -> Revision.recall(now, Demands.newest(plan), at)));
        return !strays.isEmpty();
    }
}
