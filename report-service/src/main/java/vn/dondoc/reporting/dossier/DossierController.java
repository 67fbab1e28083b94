package vn.dondoc.reporting.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.documents.DocumentFormat;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.report.Place;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Papers and tables over HTTP, each as a file. */
@RestController
class DossierController {

    private final Papers papers;
    private final StandingExport export;
    private final Rulebooks rulebooks;
    private final Clock clock;

    DossierController(Papers papers, StandingExport export, Rulebooks rulebooks, Clock clock) {
        this.papers = papers;
        this.export = export;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @GetMapping("/api/v1/reports/{planId}/{unitId}/{period}/document")
    ResponseEntity<byte[]> document(
            @PathVariable String planId,
            @PathVariable String unitId,
            @PathVariable String period,
            @RequestParam(defaultValue = "docx") String format,
            Caller caller) {
        var form = DocumentFormat.of(format).orElseThrow(() -> unknownFormat(format));
        var place = new Place(planId, unitId, ReportPeriod.parse(period));
        var paper = rulebooks
                .find(caller.province(), planId)
                .filter(book -> book.seenBy(caller, unitId))
                .flatMap(book -> papers.report(place, book, clock.instant(), caller))
                .orElseThrow(() -> Refusal.notFound("report", place.id()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(form.fileName("bao-cao-" + unitId + "-" + period)))
                .body(form.write(paper.document()));
    }

    @GetMapping("/api/v1/standings/{planId}/export")
    void export(
            @PathVariable String planId,
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable Instant asOf,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        var form = TableFormat.of(format).orElseThrow(() -> unknownFormat(format));
        var today = rulebooks.find(caller.province(), planId).orElseThrow(() -> Refusal.notFound("plan", planId));
        var book = asOf == null ? Optional.of(today) : rulebooks.find(caller.province(), planId, asOf);
        requirePeriod(today, period);
        var name = "ket-qua-" + planId + (period == null ? "" : "-" + period) + "." + form.extension();
        response.setContentType(form.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var table = form.open(response.getOutputStream())) {
            export.write(table, today, book, period, asOf == null ? clock.instant() : asOf, caller);
        }
    }

    private static void requirePeriod(Book book, @Nullable String period) {
        if (period != null
                && book.rules().columns().stream()
                        .noneMatch(column -> column.period().toString().equals(period))) {
            throw Refusal.rule("unknown-period", period);
        }
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private static Refusal unknownFormat(String format) {
        return Refusal.fields().at("format", "dossier.format", format);
    }
}
