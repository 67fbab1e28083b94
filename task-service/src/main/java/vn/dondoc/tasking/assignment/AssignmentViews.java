package vn.dondoc.tasking.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Page;

/** Answers with the time state of this moment, for which the unit's active days are needed. */
@Component
class AssignmentViews {

    private final Units units;
    private final Clock clock;

    AssignmentViews(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    ResponseEntity<AssignmentView> answer(HttpStatus status, Assignment assignment) {
        var owed = Tenure.of(assignment, unit(assignment).orElse(null));
        return ResponseEntity.status(status)
                .eTag(ETags.of(assignment.version()))
                .body(AssignmentView.whole(assignment, owed, now()));
    }

    ResponseEntity<PartView> answer(HttpStatus status, Assignment assignment, int n, String part) {
        return ResponseEntity.status(status)
                .eTag(ETags.of(assignment.version()))
                .body(PartView.whole(assignment, Dividing.part(assignment, n, part), now()));
    }

    Page<AssignmentView> page(Page<Assignment> page) {
        var now = now();
        Map<String, Optional<UnitState>> known = new HashMap<>();
        return page.map(one -> {
            @Nullable
            UnitState unit =
                    known.computeIfAbsent(one.facts().unitId(), id -> unit(one)).orElse(null);
            return AssignmentView.of(one, Tenure.of(one, unit), now);
        });
    }

    private Optional<UnitState> unit(Assignment assignment) {
        return units.find(assignment.province(), assignment.facts().unitId());
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
