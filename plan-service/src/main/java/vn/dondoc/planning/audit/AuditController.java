package vn.dondoc.planning.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** The audit trail of the caller's province over HTTP. Nobody can change it. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private final Trail trail;
    private final Verification verification;

    AuditController(Trail trail, Verification verification) {
        this.trail = trail;
        this.verification = verification;
    }

    @GetMapping
    Page<AuditView> list(
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String by,
            Paging paging,
            Caller caller) {
        caller.require(Role.AUDITOR, Role.MONITOR, Role.ADMIN);
        var fields = new Fields();
        fields.when(object != null && !object.matches("[a-z]+:.{1,400}"), "object", "audit-object");
        fields.when(!paging.after().matches("\\d{0,12}"), "after", "audit-after");
        fields.check();
        return trail.page(new Trail.Wanted(object, from, to, by), paging, caller);
    }

    @GetMapping("/{sequence}")
    AuditView get(@PathVariable long sequence, Caller caller) {
        caller.require(Role.AUDITOR, Role.MONITOR, Role.ADMIN);
        return trail.whole(sequence, caller, Refusal.notFound("audit", Long.toString(sequence)));
    }

    /** Checks the whole chain; with a head that was noted earlier also that the chain still leads through it. */
    @PostMapping("/verification")
    Verification.Verdict verify(@RequestBody(required = false) @Nullable Noted noted, Caller caller) {
        caller.require(Role.AUDITOR, Role.ADMIN);
        return verification.verify(caller.province(), noted == null ? null : noted.read());
    }

    /** A head that somebody wrote down. */
    record Noted(@Nullable Long sequence, @Nullable String hash) {

        Link.Head read() {
            var fields = new Fields();
            fields.when(sequence == null || sequence < 1, "/sequence", "required");
            fields.when(hash == null || !hash.matches("[0-9a-f]{64}"), "/hash", "audit-hash");
            fields.check();
            return new Link.Head(sequence == null ? 0 : sequence, String.valueOf(hash));
        }
    }
}
