package vn.dondoc.planning.plan;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.plan.Workflow.Request;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** Plans over HTTP. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {

    private final Drafting drafting;
    private final Workflow workflow;
    private final Plans plans;
    private final CoverageCheck check;

    PlanController(Drafting drafting, Workflow workflow, Plans plans, CoverageCheck check) {
        this.drafting = drafting;
        this.workflow = workflow;
        this.plans = plans;
        this.check = check;
    }

    record Reason(@Nullable String reason) {}

    record Signature(
            @Nullable String documentNumber, @Nullable LocalDate signedOn) {}

    @PutMapping("/{id}")
    ResponseEntity<PlanView> put(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanBody body,
            Caller caller) {
        var fields = new Fields();
        fields.id("/id", id);
        fields.check();
        var drafted = drafting.put(id, body, ifMatch, caller);
        return drafted.created()
                ? answer(ResponseEntity.created(URI.create("/api/v1/plans/" + id)), drafted.plan())
                : answer(ResponseEntity.ok(), drafted.plan());
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<PlanView> submit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var plan = workflow.submit(new Request(id, ifMatch, caller));
        var view = PlanView.of(plan).with(check.ifAny(plan, caller).orElse(null));
        return ResponseEntity.ok().eTag(ETags.of(plan.version())).body(view);
    }

    @PostMapping("/{id}/approval")
    ResponseEntity<PlanView> approve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(ResponseEntity.ok(), workflow.approve(new Request(id, ifMatch, caller)));
    }

    @PostMapping("/{id}/return")
    ResponseEntity<PlanView> sendBack(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Reason body,
            Caller caller) {
        return answer(ResponseEntity.ok(), workflow.sendBack(new Request(id, ifMatch, caller), body.reason()));
    }

    @PostMapping("/{id}/issue")
    ResponseEntity<PlanView> issue(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable Signature body,
            Caller caller) {
        var signature = body == null ? new Signature(null, null) : body;
        var issued = workflow.issue(new Request(id, ifMatch, caller), signature.documentNumber(), signature.signedOn());
        return answer(ResponseEntity.ok(), issued);
    }

    @PostMapping("/{id}/amendments")
    ResponseEntity<PlanView> amend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanBody body,
            Caller caller) {
        return answer(ResponseEntity.ok(), workflow.amend(new Request(id, ifMatch, caller), body));
    }

    @PostMapping("/{id}/closure")
    ResponseEntity<PlanView> close(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(ResponseEntity.ok(), workflow.close(new Request(id, ifMatch, caller)));
    }

    @GetMapping("/{id}")
    ResponseEntity<PlanView> get(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer version, Caller caller) {
        var plan = plans.find(id, caller).orElseThrow(() -> Refusal.notFound("plan", id));
        var view = version == null ? PlanView.of(plan) : PlanView.of(plan, version);
        return ResponseEntity.ok().eTag(ETags.of(plan.version())).body(view);
    }

    @GetMapping
    Page<PlanSummary> list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String issuer,
            @RequestParam(required = false) @Nullable PlanStatus status,
            Paging paging,
            Caller caller) {
        return Page.of(plans.page(new Plans.Wanted(year, issuer, status), paging, caller), paging, PlanSummary::id);
    }

    private static ResponseEntity<PlanView> answer(ResponseEntity.BodyBuilder answer, Plan plan) {
        return answer.eTag(ETags.of(plan.version())).body(PlanView.of(plan));
    }
}
