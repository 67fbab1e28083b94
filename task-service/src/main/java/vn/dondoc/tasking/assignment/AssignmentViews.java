package vn.dondoc.tasking.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.time.Window;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Page;

/** Answers with the time state of this moment, for which the unit's active days are needed. */
@Component
class AssignmentViews {

    private static final Window ALWAYS = new Window(LocalDate.MIN, LocalDate.MAX);

    private final Units units;
    private final Clock clock;

    AssignmentViews(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    ResponseEntity<AssignmentView> answer(HttpStatus status, Assignment assignment) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(assignment.version()))
                .body(AssignmentView.whole(assignment, owed(assignment), now()));
    }

    Page<AssignmentView> page(Page<Assignment> page) {
        var now = now();
        Map<String, Window> owed = new HashMap<>();
        return page.map(
                one -> AssignmentView.of(one, owed.computeIfAbsent(one.facts().unitId(), unit -> owed(one)), now));
    }

    private Window owed(Assignment assignment) {
        return units.find(assignment.province(), assignment.facts().unitId())
                .map(AssignmentViews::activeDays)
                .orElse(ALWAYS);
    }

    private static Window activeDays(UnitState unit) {
        var last = Demands.lastDay(unit);
        return last.isBefore(unit.activeFrom())
                ? new Window(unit.activeFrom(), unit.activeFrom())
                : new Window(unit.activeFrom(), last);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
