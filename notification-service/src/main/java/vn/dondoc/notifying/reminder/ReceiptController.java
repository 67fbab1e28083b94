package vn.dondoc.notifying.reminder;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.notifying.reminder.Receipts.Question;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** The proof of đôn đốc: who was urged about what, when and how often; on the screen and as a file. */
@RestController
@RequestMapping("/api/v1/reminders")
class ReceiptController {

    private final Receipts receipts;
    private final LedgerSearch search;
    private final Library library;

    ReceiptController(Receipts receipts, LedgerSearch search, Library library) {
        this.receipts = receipts;
        this.search = search;
        this.library = library;
    }

    @GetMapping("/receipts")
    Page<Receipt> receipts(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            Paging paging,
            Caller caller) {
        requireReader(caller);
        return receipts.page(question(plan, unit, period), paging, caller);
    }

    /** Row by row as it is read, so a province of any size needs no more memory than one page. */
    @GetMapping("/export")
    void export(
            @RequestParam(required = false) @Nullable String plan,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        requireReader(caller);
        var question = question(plan, unit, period);
        search.check(question.unit(), question.plan(), caller);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("don-doc-" + question.plan() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var sheet = new LedgerSheet(response.getWriter(), library.open())) {
            receipts.each(question, caller, sheet::write);
        }
    }

    private static Question question(@Nullable String plan, @Nullable String unit, @Nullable String period) {
        if (plan == null || plan.isBlank()) {
            throw Refusal.fields().at("plan", "receipts.plan");
        }
        return new Question(plan, unit, period);
    }

    /** The proof of every reminder is for those who monitor or audit, and for the unit that it is about. */
    private static void requireReader(Caller caller) {
        caller.require(Role.MONITOR, Role.AUDITOR, Role.UNIT_LEAD, Role.UNIT_EDITOR, Role.AGENCY_CLIENT);
    }
}
