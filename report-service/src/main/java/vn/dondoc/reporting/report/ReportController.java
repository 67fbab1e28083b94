package vn.dondoc.reporting.report;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.contracts.report.Figure;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** One report over HTTP. */
@RestController
@RequestMapping("/api/v1/reports/{planId}/{unitId}/{period}")
class ReportController {

    private final Submissions submissions;
    private final Acceptance acceptance;
    private final Owed owed;
    private final Rulebooks rulebooks;
    private final Clock clock;

    ReportController(Submissions submissions, Acceptance acceptance, Owed owed, Rulebooks rulebooks, Clock clock) {
        this.submissions = submissions;
        this.acceptance = acceptance;
        this.owed = owed;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<ReportView> get(
            @PathVariable String planId, @PathVariable String unitId, @PathVariable String period, Caller caller) {
        return ok(view(place(planId, unitId, period), caller));
    }

    @PutMapping
    ResponseEntity<ReportView> put(
            @PathVariable String planId,
            @PathVariable String unitId,
            @PathVariable String period,
            @RequestBody Draft draft,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var place = place(planId, unitId, period);
        var receipt = submissions.draft(place, draft.content(), ifMatch, caller);
        var view = view(place, caller);
        var uri = URI.create("/api/v1/reports/" + planId + "/" + unitId + "/" + period);
        return receipt.isNew()
                ? ResponseEntity.created(uri).eTag(ETags.of(view.version())).body(view)
                : ok(view);
    }

    @PostMapping("/submission")
    ResponseEntity<ReportView> submit(
            @PathVariable String planId,
            @PathVariable String unitId,
            @PathVariable String period,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var place = place(planId, unitId, period);
        submissions.submit(place, ifMatch, caller);
        return ok(view(place, caller));
    }

    @PostMapping("/acceptance")
    ResponseEntity<ReportView> accept(
            @PathVariable String planId,
            @PathVariable String unitId,
            @PathVariable String period,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var place = place(planId, unitId, period);
        acceptance.accept(place, ifMatch, caller);
        return ok(view(place, caller));
    }

    @PostMapping("/return")
    ResponseEntity<ReportView> giveBack(
            @PathVariable String planId,
            @PathVariable String unitId,
            @PathVariable String period,
            @RequestBody Returned returned,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var place = place(planId, unitId, period);
        acceptance.giveBack(place, returned.reason() == null ? "" : returned.reason(), ifMatch, caller);
        return ok(view(place, caller));
    }

    private static Place place(String planId, String unitId, String period) {
        return new Place(planId, unitId, ReportPeriod.parse(period));
    }

    private ReportView view(Place place, Caller caller) {
        return rulebooks
                .find(caller.province(), place.planId())
                .filter(book -> book.seenBy(caller, place.unitId()))
                .flatMap(book -> owed.find(place, book, clock.instant(), caller))
                .orElseThrow(() -> Refusal.notFound("report", place.id()));
    }

    private static ResponseEntity<ReportView> ok(ReportView view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }

    /** The body of a PUT. */
    record Draft(
            @Nullable List<FigureLine> figures,
            @Nullable String results,
            @Nullable String difficulties,
            @Nullable String proposals,
            @Nullable Boolean nothingToReport,
            @Nullable String zeroReason) {

        Content content() {
            var refusal = Refusal.fields();
            var lines = new ArrayList<Figure>();
            for (var line : figures == null ? List.<FigureLine>of() : figures) {
                if (line.quotaId() == null || line.numerator() == null || line.denominator() == null) {
                    refusal.at("/figures/" + lines.size(), "required");
                }
                lines.add(line.figure());
            }
            refusal.throwIfAny();
            return new Content(
                    lines, results, difficulties, proposals, Boolean.TRUE.equals(nothingToReport), zeroReason);
        }
    }

    /** One share. */
    record FigureLine(
            @Nullable String quotaId,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String source) {

        Figure figure() {
            return new Figure(
                    quotaId == null ? "" : quotaId,
                    numerator == null ? BigDecimal.ZERO : numerator,
                    denominator == null ? BigDecimal.ZERO : denominator,
                    source);
        }
    }

    /** The body of a return. */
    record Returned(@Nullable String reason) {}
}
