package vn.dondoc.reporting.request;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.request.RequestKind;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** Requests for reports over HTTP. */
@RestController
@RequestMapping("/api/v1/report-requests")
class ReportRequestController {

    private final Requesting requesting;
    private final ReportRequests requests;
    private final Asked asked;

    ReportRequestController(Requesting requesting, ReportRequests requests, Asked asked) {
        this.requesting = requesting;
        this.requests = requests;
        this.asked = asked;
    }

    @PutMapping("/{id}")
    ResponseEntity<RequestView> put(@PathVariable String id, @RequestBody Body body, Caller caller) {
        caller.require(Role.MONITOR);
        var receipt = requesting.ask(id, body.question(), caller);
        var answer = receipt.isNew()
                ? ResponseEntity.created(URI.create("/api/v1/report-requests/" + id))
                : ResponseEntity.ok();
        return answer(answer, receipt.request(), caller);
    }

    @PostMapping("/{id}/withdrawal")
    ResponseEntity<RequestView> withdraw(
            @PathVariable String id,
            @RequestBody Withdrawn withdrawn,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var reason = withdrawn.reason() == null ? "" : withdrawn.reason();
        return answer(ResponseEntity.ok(), requesting.withdraw(id, reason, ifMatch, caller), caller);
    }

    @GetMapping("/{id}")
    ResponseEntity<RequestView> get(@PathVariable String id, Caller caller) {
        var request = requests.find(id, caller)
                .filter(known -> asked.concerns(known, caller))
                .orElseThrow(() -> Refusal.notFound("report-request", id));
        return answer(ResponseEntity.ok(), request, caller);
    }

    @GetMapping
    Page<RequestView> list(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) RequestView.@Nullable State state,
            Paging paging,
            Caller caller) {
        return requests.page(
                        request ->
                                (plan == null || plan.equals(request.question().planId()))
                                        && (state == null || state == RequestView.state(request))
                                        && asked.concerns(request, caller),
                        paging,
                        caller)
                .map(request -> RequestView.of(request, asked.owing(request, caller)));
    }

    private ResponseEntity<RequestView> answer(
            ResponseEntity.BodyBuilder answer, ReportRequest request, Caller caller) {
        return answer.eTag(ETags.of(request.version())).body(RequestView.of(request, asked.owing(request, caller)));
    }

    /** The body of a withdrawal. */
    record Withdrawn(@Nullable String reason) {}

    /** The body of a PUT. */
    record Body(
            @Nullable String planId,
            @Nullable String title,
            @Nullable RequestKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate cutOff,
            @Nullable LocalDate dueOn,
            @Nullable Scope appliesTo,
            @Nullable String instructions) {

        Question question() {
            var refusal = Refusal.fields();
            var question = new Question(
                    given(planId, "", "/planId", refusal),
                    given(title, "", "/title", refusal),
                    kind == null ? RequestKind.AD_HOC : kind,
                    given(from, LocalDate.MIN, "/from", refusal),
                    given(cutOff, LocalDate.MIN, "/cutOff", refusal),
                    given(dueOn, LocalDate.MIN, "/dueOn", refusal),
                    given(appliesTo, Scope.ofUnits(List.of()), "/appliesTo", refusal),
                    instructions);
            refusal.throwIfAny();
            return question;
        }

        private static <T> T given(@Nullable T value, T otherwise, String pointer, Refusal refusal) {
            if (value == null) {
                refusal.at(pointer, "required");
                return otherwise;
            }
            return value;
        }
    }
}
