package vn.dondoc.notifying.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/** The ladder of each plan, also of one that is not issued yet for whom sees all. A change affects only what has not been sent. */
@RestController
@RequestMapping("/api/v1/ladders")
class LadderController {

    private final Ladders ladders;
    private final Plans plans;
    private final DraftedPlans drafted;
    private final Wakeups wakeups;
    private final Clock clock;

    LadderController(Ladders ladders, Plans plans, DraftedPlans drafted, Wakeups wakeups, Clock clock) {
        this.ladders = ladders;
        this.plans = plans;
        this.drafted = drafted;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    record Body(
            @Nullable List<@Nullable Rung> stages, @Nullable List<@Nullable LocalDate> quietDays) {}

    record Rung(
            @Nullable String id,
            @Nullable Integer workingDays,
            @Nullable List<@Nullable RecipientRole> to) {}

    @GetMapping("/{planId}")
    ResponseEntity<Body> ladder(@PathVariable String planId, Caller caller) {
        return answer(existing(planId, caller));
    }

    @PutMapping("/{planId}")
    ResponseEntity<Body> put(
            @PathVariable String planId,
            @RequestBody Body body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        caller.require(Role.MONITOR);
        var ladder = existing(planId, caller);
        ETags.check(ifMatch, ladder.version());
        var wanted = LadderCheck.of(body);
        if (ladder.says(wanted.stages(), wanted.quietDays())) {
            return answer(ladder);
        }
        var today = BusinessZone.dateOf(clock.instant());
        var next = ladder.change(wanted.stages(), wanted.quietDays(), today);
        // The wake-up first: one too many costs a look, one too few would leave the new ladder unseen.
        wakeups.put(today, next.key());
        ladders.save(next);
        wakeups.put(today, next.key());
        return answer(next);
    }

    private Ladder existing(String planId, Caller caller) {
        var isIssued = plans.find(caller.province(), planId).isPresent();
        if (!isIssued && !(caller.seesAll() && drafted.knows(caller.province(), planId))) {
            throw Refusal.notFound("plan", planId);
        }
        return ladders.of(caller.province(), planId);
    }

    private static ResponseEntity<Body> answer(Ladder ladder) {
        var rungs = ladder.stages().stream()
                .<@Nullable Rung>map(stage -> new Rung(stage.id(), stage.workingDays(), List.copyOf(stage.to())))
                .toList();
        return ResponseEntity.ok()
                .eTag(ETags.of(ladder.version()))
                .body(new Body(rungs, List.copyOf(ladder.quietDays())));
    }
}
