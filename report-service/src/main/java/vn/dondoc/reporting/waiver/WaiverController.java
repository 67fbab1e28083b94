package vn.dondoc.reporting.waiver;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** Exemptions and extensions over HTTP. */
@RestController
@RequestMapping("/api/v1")
class WaiverController {

    private final Granting granting;
    private final Grants grants;

    WaiverController(Granting granting, Grants grants) {
        this.granting = granting;
        this.grants = grants;
    }

    @PostMapping("/exemptions")
    ResponseEntity<WaiverView> exempt(@RequestBody Asked asked, Caller caller) {
        caller.require(Role.MONITOR);
        return answer("/api/v1/exemptions", granting.grant(asked.subject(), null, asked.why(), caller));
    }

    @PostMapping("/extensions")
    ResponseEntity<WaiverView> extend(@RequestBody Asked asked, Caller caller) {
        caller.require(Role.MONITOR);
        if (asked.dueOn() == null) {
            throw Refusal.fields().at("/dueOn", "required");
        }
        return answer("/api/v1/extensions", granting.grant(asked.subject(), asked.dueOn(), asked.why(), caller));
    }

    @PostMapping("/exemptions/{id}/revocation")
    ResponseEntity<WaiverView> revokeExemption(@PathVariable String id, @RequestBody Revoked revoked, Caller caller) {
        return revoke(id, Grant.Kind.EXEMPTION, revoked, caller);
    }

    @PostMapping("/extensions/{id}/revocation")
    ResponseEntity<WaiverView> revokeExtension(@PathVariable String id, @RequestBody Revoked revoked, Caller caller) {
        return revoke(id, Grant.Kind.EXTENSION, revoked, caller);
    }

    private ResponseEntity<WaiverView> revoke(String id, Grant.Kind kind, Revoked revoked, Caller caller) {
        var grant = granting.revoke(id, kind, revoked.reason() == null ? "" : revoked.reason(), caller);
        return ResponseEntity.ok().eTag(ETags.of(grant.version())).body(WaiverView.of(grant));
    }

    @GetMapping("/exemptions")
    Page<WaiverView> exemptions(@RequestParam(defaultValue = "") String plan, Paging paging, Caller caller) {
        return grants.page(Grant.Kind.EXEMPTION, plan, paging, caller).map(WaiverView::of);
    }

    @GetMapping("/extensions")
    Page<WaiverView> extensions(@RequestParam(defaultValue = "") String plan, Paging paging, Caller caller) {
        return grants.page(Grant.Kind.EXTENSION, plan, paging, caller).map(WaiverView::of);
    }

    private static ResponseEntity<WaiverView> answer(String path, Granting.Receipt receipt) {
        var answer = receipt.isNew() ? ResponseEntity.created(URI.create(path)) : ResponseEntity.ok();
        return answer.eTag(ETags.of(receipt.grant().version())).body(WaiverView.of(receipt.grant()));
    }

    /** The body of a revocation. */
    record Revoked(@Nullable String reason) {}

    /** The body of both; {@code dueOn} only of an extension. */
    record Asked(
            @Nullable String planId,
            @Nullable String unitId,
            @Nullable String quotaId,
            @Nullable String period,
            @Nullable LocalDate dueOn,
            @Nullable String reason) {

        Subject subject() {
            var refusal = Refusal.fields();
            var subject = new Subject(
                    given(planId, "/planId", refusal),
                    given(unitId, "/unitId", refusal),
                    quotaId,
                    given(period, "/period", refusal));
            refusal.throwIfAny();
            return subject;
        }

        String why() {
            return reason == null ? "" : reason;
        }

        private static String given(@Nullable String text, String pointer, Refusal refusal) {
            if (text == null || text.isBlank()) {
                refusal.at(pointer, "required");
            }
            return text == null ? "" : text;
        }
    }
}
