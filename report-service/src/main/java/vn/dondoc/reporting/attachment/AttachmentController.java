package vn.dondoc.reporting.attachment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Problems;

/** Files of a piece of evidence over HTTP: the body is the file, nothing around it. */
@RestController
@RequestMapping("/api/v1/evidence/{id}/files")
class AttachmentController {

    private static final String RETRY_SECONDS = "5";

    private final Uploading uploading;
    private final Fetching fetching;
    private final Problems problems;

    AttachmentController(Uploading uploading, Fetching fetching, Problems problems) {
        this.uploading = uploading;
        this.fetching = fetching;
        this.problems = problems;
    }

    @PutMapping("/{name}")
    ResponseEntity<FileView> put(
            @PathVariable String id,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        var destination = new Uploading.Destination(id, FileName.of(name), ifMatch, caller);
        refuseUnread(request);
        var receipt = uploading.upload(destination, request.getInputStream());
        var answer = receipt.isNew() && receipt.version().number() == 1
                ? ResponseEntity.created(place(destination))
                : ResponseEntity.ok();
        return answer.eTag(tag(receipt)).body(receipt.view());
    }

    /** The sender's word is enough to refuse, never to accept. */
    private static void refuseUnread(HttpServletRequest request) {
        if (request.getContentLengthLong() > Arrival.LARGEST) {
            throw NotTaken.tooLarge();
        }
        var type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            throw NotTaken.wrongType("attachment-form");
        }
    }

    @GetMapping
    Page<FileView.FileLine> list(@PathVariable String id, Caller caller) {
        return new Page<>(fetching.list(id, caller), null);
    }

    @GetMapping("/{name}")
    void get(
            @PathVariable String id,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        var file = fetching.find(id, FileName.of(name), version, caller);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (!new ServletWebRequest(request, response).checkNotModified(tag(file))) {
            fetching.send(file, response, caller);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notTaken(NotTaken refusal) {
        var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(problems.problem(refusal.status(), refusal.code(), refusal.arguments()));
    }

    private static URI place(Uploading.Destination to) {
        return URI.create(
                "/api/v1/evidence/" + to.evidenceId() + "/files/" + to.name().encoded());
    }

    private static String tag(Receipt file) {
        return '"' + file.version().sha256() + '"';
    }
}
