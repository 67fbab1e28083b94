package vn.dondoc.tasking.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Refusal;

/** How far a plan has been turned into assignments. */
@RestController
@RequestMapping("/api/v1/assignments/expansions")
class ExpansionController {

    private final Runs runs;

    ExpansionController(Runs runs) {
        this.runs = runs;
    }

    record ExpansionView(
            String planId,
            int version,
            Run.State state,
            int units,
            int unitsDone,
            int expected,
            int created,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        static ExpansionView of(Run run) {
            return new ExpansionView(
                    run.planId(),
                    run.planVersion(),
                    run.state(),
                    run.units(),
                    run.unitsDone(),
                    run.expected(),
                    run.created(),
                    run.startedAt(),
                    run.finishedAt());
        }
    }

    @GetMapping("/{planId}")
    ExpansionView find(@PathVariable String planId, Caller caller) {
        caller.require(Role.MONITOR, Role.AUDITOR, Role.ADMIN, Role.SERVICE);
        return runs.newest(planId, caller).map(ExpansionView::of).orElseThrow(() -> Refusal.notFound("plan", planId));
    }
}
