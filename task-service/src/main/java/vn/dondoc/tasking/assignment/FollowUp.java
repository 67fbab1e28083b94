package vn.dondoc.tasking.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/** What units report on their assignments and what Home Affairs grants. Decided anew when somebody else was faster. */
@Component
class FollowUp {

    private static final Logger log = LoggerFactory.getLogger(FollowUp.class);

    private final Assignments assignments;
    private final SheetKeeping sheets;
    private final Plans plans;
    private final Horizon horizon;
    private final Clock clock;

    FollowUp(Assignments assignments, SheetKeeping sheets, Plans plans, Horizon horizon, Clock clock) {
        this.assignments = assignments;
        this.sheets = sheets;
        this.plans = plans;
        this.horizon = horizon;
        this.clock = clock;
    }

    /** Which occurrence, or the assignment itself ({@code n} 0), at which version if the client says so. */
    record Target(String id, int n, @Nullable String ifMatch) {}

    @FunctionalInterface
    private interface Decision {

        Optional<Change<Assignment>> of(Assignment assignment, Instant at);
    }

    Assignment progress(Target target, int percent, @Nullable String note, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            requireOwn(assignment, caller);
            return assignment.progress(target.n(), percent, note, caller.subject(), at);
        });
    }

    Assignment complete(Target target, @Nullable String note, List<String> evidenceIds, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            requireOwn(assignment, caller);
            return assignment.complete(target.n(), note, evidenceIds, caller.subject(), at);
        });
    }

    /** Home Affairs, or the lead of the unit or of one above it; who sees it for another reason does not decide. */
    Assignment reopen(Target target, String reason, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            if (!caller.has(Role.MONITOR) && !assignments.isLedBy(assignment, caller)) {
                throw Refusal.forbidden();
            }
            return assignment.reopen(target.n(), reason, caller.subject(), at);
        });
    }

    /** The unit says that it cannot be done, and why. */
    Assignment giveUp(Target target, String reason, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            requireOwn(assignment, caller);
            return assignment.giveUp(target.n(), reason, caller.subject(), at);
        });
    }

    Assignment askForExtension(Target target, LocalDate dueOn, String reason, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            requireOwn(assignment, caller);
            horizon.require(assignment, dueOn);
            return Extensions.ask(assignment, target.n(), dueOn, reason, caller.subject(), at);
        });
    }

    Assignment refuseExtension(Target target, String reason, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            caller.require(Role.MONITOR);
            return Extensions.refuse(assignment, target.n(), reason, caller.subject(), at);
        });
    }

    Assignment extend(Target target, LocalDate dueOn, String reason, Caller caller) {
        return decide(target, caller, (assignment, at) -> {
            caller.require(Role.MONITOR);
            horizon.require(assignment, dueOn);
            return Extensions.grant(assignment, target.n(), dueOn, reason, caller.subject(), at);
        });
    }

    /** @param created whether it was not there already under the same key */
    record Opened(Assignment assignment, boolean created) {}

    Opened open(Target target, LocalDate dueOn, String trigger, @Nullable String key, Caller caller) {
        var created = new AtomicBoolean();
        var opened = decide(target, caller, (assignment, at) -> {
            if (!caller.has(Role.MONITOR)) {
                requireOwn(assignment, caller);
            }
            horizon.require(assignment, dueOn);
            var change = Openings.open(assignment, dueOn, trigger, key, caller.subject(), at);
            created.set(change.isPresent());
            change.ifPresent(made -> requireNotClosed(assignment));
            return change;
        });
        return new Opened(opened, created.get());
    }

    /** What was asked of an older version is refused also when somebody else was faster just now. */
    private Assignment decide(Target target, Caller caller, Decision decision) {
        var decided = assignments
                .decide(target.id(), caller, assignment -> {
                    ETags.check(target.ifMatch(), assignment.version());
                    var change = decision.of(assignment, Instant.ofEpochMilli(clock.millis()));
                    change.ifPresent(FollowUp::note);
                    return change;
                })
                .orElseThrow(() -> Refusal.notFound("assignment", target.id()));
        sheets.refresh(
                decided.province(), decided.facts().planId(), decided.facts().unitId());
        return decided;
    }

    private static void note(Change<Assignment> change) {
        log.atInfo()
                .addKeyValue("assignment", change.state().id())
                .addKeyValue("version", change.state().version())
                .log(
                        "{} {}",
                        change.event().getClass().getSimpleName(),
                        change.state().id());
    }

    private static void requireOwn(Assignment assignment, Caller caller) {
        if (!caller.actsFor(assignment.facts().unitId())) {
            throw Refusal.forbidden();
        }
    }

    private void requireNotClosed(Assignment assignment) {
        var plan = assignment.facts().planId();
        if (plans.find(assignment.province(), plan)
                .filter(found -> found.status() == PlanStatus.CLOSED)
                .isPresent()) {
            throw Refusal.conflict("plan-closed", plan);
        }
    }
}
