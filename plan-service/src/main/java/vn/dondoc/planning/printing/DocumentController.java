package vn.dondoc.planning.printing;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.dondoc.documents.DocumentFormat;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.printing.PlanPrinting.Printed;
import vn.dondoc.platform.security.Caller;

/** Plans as files. */
@RestController
@RequestMapping("/api/v1/plans/{id}/document")
class DocumentController {

    private final PlanPrinting printing;
    private final Originals originals;

    DocumentController(PlanPrinting printing, Originals originals) {
        this.printing = printing;
        this.originals = originals;
    }

    /** The tag is of what the paper says: it changes with the name of a unit, too, and nothing is written for it. */
    @GetMapping
    @Nullable
    ResponseEntity<byte[]> document(
            @PathVariable String id,
            @RequestParam(defaultValue = "docx") String format,
            @RequestParam(required = false) @Nullable Integer version,
            WebRequest request,
            Caller caller) {
        var wanted = DocumentFormat.of(format).orElse(null);
        var fields = new Fields();
        fields.when(wanted == null, "format", "document-format", format);
        fields.check();
        var printed = printing.print(id, version, caller);
        return wanted == null || request.checkNotModified(tag(printed, wanted)) ? null : answer(printed, wanted);
    }

    private ResponseEntity<byte[]> answer(Printed printed, DocumentFormat format) {
        var document = printed.document();
        var name =
                format.fileName(document.head().kind() + " " + document.head().subject());
        return ResponseEntity.ok()
                .eTag(tag(printed, format))
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(format.write(document, originals.of(printed.plan())));
    }

    private static String tag(Printed printed, DocumentFormat format) {
        var said = (format + "\n" + printed).getBytes(StandardCharsets.UTF_8);
        return "\"" + DigestUtils.md5DigestAsHex(said) + "\"";
    }
}
