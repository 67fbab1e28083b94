package vn.dondoc.planning.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.planning.reading.FileReading;
import vn.dondoc.planning.reading.UnreadableFile;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Problems;

/** A document comes in, a plan to be looked at goes out. */
@RestController
@RequestMapping("/api/v1/plan-imports")
class PlanImportController {

    private static final String RETRY_SECONDS = "10";

    private final Proposing proposing;
    private final Problems problems;

    PlanImportController(Proposing proposing, Problems problems) {
        this.proposing = proposing;
        this.problems = problems;
    }

    @PostMapping
    Proposal propose(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Caller caller,
            Locale language) {
        caller.require(Role.MONITOR, Role.UNIT_LEAD, Role.UNIT_EDITOR, Role.AGENCY_CLIENT);
        if (file == null) {
            throw UnreadableFile.missing();
        }
        return proposing.propose(new Sent(file), caller, language);
    }

    /** Read only once there is a place for it. */
    private record Sent(MultipartFile file) implements Proposing.Upload {

        @Override
        public byte[] bytes() {
            try {
                return file.getBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String name() {
            return Objects.requireNonNullElse(file.getOriginalFilename(), "");
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadableFile file) {
        return answer(file.status(), file.code(), file.arguments());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "import-too-large", FileReading.LARGEST >> 20);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Proposing.Busy e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "import-busy"));
    }

    private ResponseEntity<ProblemDetail> answer(HttpStatus status, String code, Object... arguments) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.problem(status, code, arguments));
    }
}
