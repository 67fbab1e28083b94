package vn.dondoc.planning.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.planning.change.Attempts;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/** Takes plans from the draft to the end of their year. Repeating what has just been done changes nothing. */
@Service
class Workflow {

    private static final Logger log = LoggerFactory.getLogger(Workflow.class);

    private final Plans plans;
    private final PlanReading reading;
    private final Authority authority;
    private final Clock clock;

    Workflow(Plans plans, PlanReading reading, Authority authority, Clock clock) {
        this.plans = plans;
        this.reading = reading;
        this.authority = authority;
        this.clock = clock;
    }

    /** One request to move a plan on. */
    record Request(String id, @Nullable String ifMatch, Caller caller) {}

    Plan submit(Request request) {
        return decide(
                request,
                false,
                plan -> plan.status() == PlanStatus.PENDING_APPROVAL,
                (plan, by) -> plan.submit(by, clock.instant()));
    }

    Plan approve(Request request) {
        return decide(
                request,
                true,
                plan -> plan.status() == PlanStatus.APPROVED,
                (plan, by) -> plan.approve(by, clock.instant()));
    }

    Plan sendBack(Request request, @Nullable String reason) {
        var fields = new Fields();
        var why = fields.text("/reason", reason, Texts.LONG);
        fields.check();
        return decide(
                request, true, plan -> plan.wasReturnedFor(why), (plan, by) -> plan.sendBack(why, by, clock.instant()));
    }

    Plan issue(Request request, @Nullable String documentNumber, @Nullable LocalDate signedOn) {
        var fields = new Fields();
        var number = fields.optional("/documentNumber", documentNumber, Texts.SHORT);
        fields.check();
        return decide(
                request,
                true,
                plan -> plan.isSigned(number, signedOn),
                (plan, by) -> plan.issue(number, signedOn, by, clock.instant()));
    }

    Plan close(Request request) {
        return decide(
                request,
                true,
                plan -> plan.status() == PlanStatus.CLOSED,
                (plan, by) -> plan.close(by, clock.instant()));
    }

    Plan amend(Request request, PlanBody body) {
        return Attempts.atLatest(() -> {
            var plan = permitted(request, true);
            var amended = plan.completed(reading.read(body, request.caller()));
            var effectiveOn = effectiveOn(body, plan, amended);
            if (plan.isAmendedBy(amended, effectiveOn)) {
                return plan;
            }
            return save(plan.amend(amended, effectiveOn, request.caller().subject(), clock.instant()));
        });
    }

    /** Versions follow each other in time, and an amendment makes no other plan of a plan. */
    private static LocalDate effectiveOn(PlanBody body, Plan plan, PlanContent amended) {
        var fields = new Fields();
        var day = body.effectiveOn();
        var latest = plan.latestEffectiveOn();
        fields.when(day == null, "/effectiveOn", "required");
        fields.when(
                day != null && latest != null && day.isBefore(latest),
                "/effectiveOn",
                "before-latest-version",
                String.valueOf(latest));
        fields.when(amended.year() != plan.content().year(), "/year", "fixed-once-issued");
        fields.when(!amended.issuerId().equals(plan.content().issuerId()), "/issuerId", "fixed-once-issued");
        fields.check();
        return day == null ? LocalDate.MIN : day;
    }

    private Plan decide(
            Request request, boolean byLead, Predicate<Plan> isDone, BiFunction<Plan, String, Change<Plan>> step) {
        return Attempts.atLatest(() -> {
            var plan = permitted(request, byLead);
            if (isDone.test(plan)) {
                return plan;
            }
            return save(step.apply(plan, request.caller().subject()));
        });
    }

    private Plan permitted(Request request, boolean byLead) {
        var plan = plans.find(request.id(), request.caller()).orElseThrow(() -> Refusal.notFound("plan", request.id()));
        if (byLead) {
            authority.requireLead(plan.provincial(), plan.content().issuerId(), request.caller());
        } else {
            authority.requireWriter(plan.provincial(), plan.content().issuerId(), request.caller());
        }
        ETags.check(request.ifMatch(), plan.version());
        return plan;
    }

    private Plan save(Change<Plan> change) {
        var plan = plans.save(change);
        log.atInfo()
                .addKeyValue("plan", plan.key())
                .addKeyValue("status", plan.status())
                .log("Plan moved on");
        return plan;
    }
}
