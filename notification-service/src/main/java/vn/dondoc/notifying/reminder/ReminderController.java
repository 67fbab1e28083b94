package vn.dondoc.notifying.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;

/** The ledger for those it concerns, and what Home Affairs does by hand. */
@RestController
@RequestMapping("/api/v1/reminders")
class ReminderController {

    private final LedgerSearch search;
    private final Urging urging;

    ReminderController(LedgerSearch search, Urging urging) {
        this.search = search;
        this.urging = urging;
    }

    /** Whom to urge, and what Home Affairs says. */
    record Urge(
            @Nullable String planId,
            @Nullable List<@Nullable String> unitIds,
            @Nullable String note) {}

    /** Where to send it; the first contact unless said otherwise. */
    record Resend(Urging.@Nullable Contact contact) {}

    @GetMapping
    Page<ReminderView> ledger(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String state,
            Paging paging,
            Caller caller) {
        return search.page(new LedgerSearch.Wanted(unit, plan, state), paging, caller);
    }

    @PostMapping
    ResponseEntity<Urging.Urged> urge(
            @RequestBody Urge urge,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        caller.require(Role.MONITOR);
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(urging.urge(urge, key, caller));
    }

    @PostMapping("/{id}/resend")
    ResponseEntity<ReminderView> resend(
            @PathVariable String id, @RequestBody(required = false) @Nullable Resend resend, Caller caller) {
        caller.require(Role.MONITOR);
        var contact = resend == null || resend.contact() == null ? Urging.Contact.FIRST : resend.contact();
        return ResponseEntity.status(HttpStatus.ACCEPTED).body(ReminderView.of(urging.resend(id, contact, caller)));
    }
}
