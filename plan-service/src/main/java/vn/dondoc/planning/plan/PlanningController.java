package vn.dondoc.planning.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.planning.change.Deed;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/** What helps to write a plan and to decide on it: where to start from, what it leaves out, what happened to it. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class PlanningController {

    private final Plans plans;
    private final CoverageCheck check;
    private final Proposals proposals;

    PlanningController(Plans plans, CoverageCheck check, Proposals proposals) {
        this.plans = plans;
        this.check = check;
        this.proposals = proposals;
    }

    /** Oldest first. */
    record History(List<Deed> items) {}

    @GetMapping("/history")
    ResponseEntity<History> history(@PathVariable String id, Caller caller) {
        var plan = seen(id, caller);
        return ResponseEntity.ok().eTag(ETags.of(plan.version())).body(new History(plan.history()));
    }

    @GetMapping("/coverage")
    Coverage coverage(@PathVariable String id, Caller caller) {
        return check.of(seen(id, caller), caller);
    }

    /** With a unit: that unit's plan under this one. With a year: this plan for another year. */
    @GetMapping("/proposal")
    PlanContent proposal(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer year,
            Caller caller) {
        if (unit != null) {
            return proposals.fromParent(id, unit, caller);
        }
        if (year != null) {
            return proposals.forYear(id, year, caller);
        }
        var fields = new Fields();
        fields.wrong("unit", "unit-or-year");
        fields.check();
        throw Refusal.notFound("plan", id);
    }

    private Plan seen(String id, Caller caller) {
        return plans.find(id, caller).orElseThrow(() -> Refusal.notFound("plan", id));
    }
}
