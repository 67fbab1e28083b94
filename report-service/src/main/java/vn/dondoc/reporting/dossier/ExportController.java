package vn.dondoc.reporting.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Refusal;

/**
 * Tables that are ordered, made in the background and fetched when they are done, each by whoever ordered it. They
 * outlive the page that ordered them, and the process that makes them.
 */
@RestController
@RequestMapping("/api/v1/exports")
class ExportController {

    private final ExportOrders orders;
    private final ExportContent content;

    ExportController(ExportOrders orders, ExportContent content) {
        this.orders = orders;
        this.content = content;
    }

    /** The body of an order; {@code asOf} is the instant of the order if it is not given. */
    record Body(
            @Nullable String planId,
            @Nullable String format,
            @Nullable String period,
            @Nullable Instant asOf) {}

    /**
     * How far it is.
     *
     * @param size of the file in bytes, once it is done
     */
    record ExportView(
            String id,
            String planId,
            String format,
            @Nullable String period,
            Instant asOf,
            Export.State state,
            int units,
            int unitsDone,
            long size,
            String fileName) {

        static ExportView of(Export export) {
            return new ExportView(
                    export.id(),
                    export.planId(),
                    export.format().extension(),
                    export.period(),
                    export.asOf(),
                    export.state(),
                    export.units().size(),
                    export.unitsDone(),
                    export.size(),
                    export.fileName());
        }
    }

    /** The caller's own, all of them. */
    record ExportList(List<ExportView> items) {}

    @PutMapping("/{id}")
    ResponseEntity<ExportView> put(@PathVariable String id, @RequestBody Body body, Caller caller) {
        var export = orders.order(id, body.planId(), body.format(), body.period(), body.asOf(), caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/exports/" + id))
                .body(ExportView.of(export));
    }

    @GetMapping
    ExportList list(Caller caller) {
        return new ExportList(orders.of(caller).stream().map(ExportView::of).toList());
    }

    @GetMapping("/{id}")
    ExportView get(@PathVariable String id, Caller caller) {
        return ExportView.of(orders.find(id, caller));
    }

    @GetMapping("/{id}/content")
    void content(@PathVariable String id, HttpServletResponse response, Caller caller) throws IOException {
        var export = orders.find(id, caller);
        if (export.state() != Export.State.DONE) {
            throw Refusal.conflict("export-not-done", id);
        }
        export.describe(response);
        response.setContentLengthLong(export.size());
        content.copy(export, response.getOutputStream());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, Caller caller) {
        orders.remove(id, caller);
    }
}
