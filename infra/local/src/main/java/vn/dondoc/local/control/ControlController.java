package vn.dondoc.local.control;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.embedded.EmbeddedSmtp;
import vn.dondoc.embedded.ReceivedMail;

/** {@code /local}: no token is asked for, since nobody but this machine can reach it. */
@RestController
@RequestMapping("/local")
class ControlController {

    private final TimeTravel time;
    private final EmbeddedSmtp smtp;

    ControlController(TimeTravel time, EmbeddedSmtp smtp) {
        this.time = time;
        this.smtp = smtp;
    }

    record Position(@Nullable Instant now) {}

    record Mails(List<ReceivedMail> items) {}

    @GetMapping("/time")
    Position time() {
        return new Position(time.now());
    }

    @PutMapping("/time")
    ResponseEntity<?> move(@RequestBody Position position) throws InterruptedException {
        if (position.now() == null) {
            return unreadable();
        }
        return ResponseEntity.ok(new Position(time.moveTo(position.now())));
    }

    @GetMapping("/mail")
    Mails mail(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String subject) {
        return new Mails(smtp.mails(orAny(to), orAny(subject)));
    }

    private static @Nullable String orAny(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> inThePast(IllegalArgumentException past) {
        return problem(HttpStatus.CONFLICT, "clock-is-ahead", "Đồng hồ chỉ tiến về phía trước", past.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
        return unreadable();
    }

    private static ResponseEntity<ProblemDetail> unreadable() {
        return problem(
                HttpStatus.BAD_REQUEST, "unreadable", "Không đọc được nội dung", "{\"now\": \"2026-03-18T02:00:00Z\"}");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsettled(Unsettled unsettled) {
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Tạm thời chưa phục vụ được", unsettled.getMessage());
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String code, String title, @Nullable String detail) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(title);
        problem.setDetail(detail);
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.body(problem);
    }
}
