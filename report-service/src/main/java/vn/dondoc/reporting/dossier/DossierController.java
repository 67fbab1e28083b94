package vn.dondoc.reporting.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
import vn.dondoc.reporting.rulebook.Rulebooks;

/** Papers and tables over HTTP, each as a file. */
@RestController
class DossierController {

    private final Papers papers;
    private final ExportOrders orders;
    private final StandingExport tables;
    private final Rulebooks rulebooks;
    private final Clock clock;

    DossierController(Papers papers, ExportOrders orders, StandingExport tables, Rulebooks rulebooks, Clock clock) {
        this.papers = papers;
        this.orders = orders;
        this.tables = tables;
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
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Export.attachment(form.fileName("bao-cao-" + unitId + "-" + period)))
                .body(form.write(paper.document()));
    }

    /** The table at once, for programs; people order it, see {@link ExportController}. */
    @GetMapping("/api/v1/standings/{planId}/export")
    void export(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable Instant asOf,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        var settled = orders.settle("", planId, format, period, asOf, caller);
        var export = settled.export();
        export.describe(response);
        try (var table = export.format().open(response.getOutputStream())) {
            tables.write(table, export, settled.book(), done -> true);
        }
    }

    private static Refusal unknownFormat(String format) {
        return Refusal.fields().at("format", "dossier.format", format);
    }
}
