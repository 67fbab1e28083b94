package vn.dondoc.planning.plan;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.planning.change.Attempts;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/** Writes and rewrites drafts. What has left the drafting desk only takes a repeat of what it says. */
@Service
class Drafting {

    private static final Logger log = LoggerFactory.getLogger(Drafting.class);

    private final Plans plans;
    private final PlanReading reading;
    private final Authority authority;
    private final Clock clock;

    Drafting(Plans plans, PlanReading reading, Authority authority, Clock clock) {
        this.plans = plans;
        this.reading = reading;
        this.authority = authority;
        this.clock = clock;
    }

    /** A plan, and whether it is new. */
    record Drafted(Plan plan, boolean created) {}

    Drafted put(String id, PlanBody body, @Nullable String ifMatch, Caller caller) {
        var issuer = body.issuerId();
        if (issuer != null && !issuer.isEmpty()) {
            authority.requireWriter(caller.has(Role.MONITOR), issuer, caller);
        }
        return Attempts.atLatest(() -> decide(id, body, ifMatch, caller));
    }

    private Drafted decide(String id, PlanBody body, @Nullable String ifMatch, Caller caller) {
        var known = plans.claim(id, caller).orElse(null);
        if (known == null) {
            return create(id, body, ifMatch, caller);
        }
        authority.requireWriter(known.provincial(), known.content().issuerId(), caller);
        ETags.check(ifMatch, known.version());
        var content = reading.read(body, caller);
        if (known.says(content)) {
            return new Drafted(known, false);
        }
        if (known.status() != PlanStatus.DRAFT) {
            throw Refusal.conflict("plan-sealed", id);
        }
        return new Drafted(plans.save(known.redraft(content, caller.subject(), clock.instant())), false);
    }

    private Drafted create(String id, PlanBody body, @Nullable String ifMatch, Caller caller) {
        if (ifMatch != null) {
            throw Refusal.stale();
        }
        var content = reading.read(body, caller);
        var provincial = caller.has(Role.MONITOR);
        authority.requireWriter(provincial, content.issuerId(), caller);
        var plan = plans.add(Plan.draft(caller.province(), id, provincial, content, caller.subject(), clock.instant()));
        log.atInfo().addKeyValue("plan", plan.key()).log("Plan drafted");
        return new Drafted(plan, true);
    }
}
