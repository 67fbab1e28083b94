package vn.dondoc.tasking.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/**
 * What a unit gives to its divisions and what they report on it. A division comes to its parts alone: the rest of the
 * assignment, and the parts of others, do not exist for it.
 */
@Component
class PartWork {

    private static final Logger log = LoggerFactory.getLogger(PartWork.class);

    private final Assignments assignments;
    private final SheetKeeping sheets;
    private final Units units;
    private final Horizon horizon;
    private final Clock clock;

    PartWork(Assignments assignments, SheetKeeping sheets, Units units, Horizon horizon, Clock clock) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.units = units;
        this.horizon = horizon;
        this.clock = clock;
    }

    /** Which part of which occurrence, at which version of the assignment if the client says so. */
    record Target(String id, int n, String part, @Nullable String ifMatch) {}

    @FunctionalInterface
    private interface Decision {

        Optional<Change<Assignment>> of(Assignment assignment, Instant at);
    }

    Assignment find(Target target, Caller caller) {
        var found = assignments
                .findAround(target.id(), caller)
                .orElseThrow(() -> Refusal.notFound("assignment", target.id()));
        requireVisible(found, target, caller);
        return found;
    }

    Assignment give(Target target, Part.Order order, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            requireOwn(assignment, caller);
            requireDivision(assignment, order, caller);
            horizon.requireOfPart(assignment, order.dueOn());
            return Dividing.give(assignment, target.n(), target.part(), order, caller.subject(), at);
        });
    }

    Assignment withdraw(Target target, @Nullable String reason, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            requireOwn(assignment, caller);
            return Dividing.withdraw(assignment, target.n(), target.part(), reason, caller.subject(), at);
        });
    }

    Assignment progress(Target target, int percent, @Nullable String note, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            requireHolder(assignment, target, caller);
            return Dividing.progress(assignment, target.n(), target.part(), percent, note, caller.subject(), at);
        });
    }

    Assignment complete(Target target, @Nullable String note, List<String> evidenceIds, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            requireHolder(assignment, target, caller);
            return Dividing.complete(assignment, target.n(), target.part(), note, evidenceIds, caller.subject(), at);
        });
    }

    Assignment giveUp(Target target, String reason, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            requireHolder(assignment, target, caller);
            return Dividing.giveUp(assignment, target.n(), target.part(), reason, caller.subject(), at);
        });
    }

    /** The unit's lead, or one above; the division does not take its own completion back. */
    Assignment reopen(Target target, String reason, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            if (!assignments.isLedBy(assignment, caller)) {
                throw Refusal.forbidden();
            }
            return Dividing.reopen(assignment, target.n(), target.part(), reason, caller.subject(), at);
        });
    }

    private Assignment decide(Target target, Caller caller, Decision decision) {
        var decided = assignments
                .decideAround(target.id(), caller, assignment -> {
                    requireVisible(assignment, target, caller);
                    ETags.check(target.ifMatch(), assignment.version());
                    return decision.of(assignment, Instant.ofEpochMilli(clock.millis()));
                })
                .orElseThrow(() -> Refusal.notFound("assignment", target.id()));
        sheets.refresh(
                decided.province(), decided.facts().planId(), decided.facts().unitId());
        log.atInfo()
                .addKeyValue("assignment", decided.id())
                .addKeyValue("version", decided.version())
                .log("Part {} of {} is at version {}", target.part(), decided.id(), decided.version());
        return decided;
    }

    private void requireVisible(Assignment assignment, Target target, Caller caller) {
        var visible = seesUnit(assignment, caller)
                || Dividing.find(assignment, target.n(), target.part())
                        .map(Part::divisionId)
                        .filter(division -> caller.sees(division, path(caller, division)))
                        .isPresent();
        if (!visible) {
            throw Refusal.notFound("assignment", target.id());
        }
    }

    private boolean seesUnit(Assignment assignment, Caller caller) {
        var unit = assignment.facts().unitId();
        return caller.sees(unit, path(caller, unit));
    }

    private List<String> path(Caller caller, String unitId) {
        return units.find(caller.province(), unitId).map(UnitState::path).orElse(List.of());
    }

    private static void requireOwn(Assignment assignment, Caller caller) {
        if (!caller.actsFor(assignment.facts().unitId())) {
            throw Refusal.forbidden();
        }
    }

    private static void requireHolder(Assignment assignment, Target target, Caller caller) {
        var division = Dividing.part(assignment, target.n(), target.part()).divisionId();
        if (division == null || !caller.actsFor(division)) {
            requireOwn(assignment, caller);
        }
    }

    private void requireDivision(Assignment assignment, Part.Order order, Caller caller) {
        var division = order.divisionId();
        if (division != null
                && units.find(caller.province(), division)
                        .filter(unit -> unit.kind() == UnitKind.DIVISION)
                        .filter(unit -> unit.path().contains(assignment.facts().unitId()))
                        .filter(unit -> !Demands.lastDay(unit).isBefore(order.dueOn()))
                        .isEmpty()) {
            throw Refusal.fields().at("/divisionId", "not-a-division", division);
        }
    }
}
