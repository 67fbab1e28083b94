package vn.dondoc.platform.web;

import com.mongodb.MongoException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import vn.dondoc.platform.store.AlreadyExists;
import vn.dondoc.platform.store.StaleVersion;

/** Every problem a service answers, RFC 9457, in the caller's language (Vietnamese unless English is asked for). */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final MessageSource texts;

    Problems(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        var problem = problem(refusal.status(), refusal.code(), refusal.arguments());
        var errors = refusal.errors().stream()
                .map(error -> error(
                        error.pointer(), text(error.code(), error.arguments().toArray())))
                .toList();
        return answer(problem, errors);
    }

    @ExceptionHandler
    ResponseEntity<Object> stale(StaleVersion stale) {
        return answer(problem(HttpStatus.PRECONDITION_FAILED, "stale"), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> taken(AlreadyExists taken) {
        return answer(problem(HttpStatus.CONFLICT, "exists"), List.of());
    }

    /** The store is away: nothing was acknowledged that is not stored. */
    @ExceptionHandler
    ResponseEntity<Object> storeAway(MongoException away) {
        log.atError().log("The store does not answer: {}", away.toString());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException unexpected) {
        log.atError().setCause(unexpected).log("A request failed");
        return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal"), List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(problem(HttpStatus.BAD_REQUEST, "unreadable"), List.of(place(e)));
    }

    /** Framework problems keep their status and get our type and texts where we have some. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = problem(HttpStatus.valueOf(status.value()), "http-" + status.value());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A problem in the caller's language. */
    public ProblemDetail problem(HttpStatus status, String code, Object... arguments) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(text(code + ".title", arguments));
        problem.setDetail(text(code + ".detail", arguments));
        return problem;
    }

    private Map<String, String> place(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof DatabindException mapping
                && !mapping.getPath().isEmpty()) {
            var pointer = new StringBuilder();
            mapping.getPath()
                    .forEach(step -> pointer.append('/')
                            .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
            return error(pointer.toString(), text("unreadable.value"));
        }
        if (e.getCause() instanceof JacksonException syntax && syntax.getLocation() != null) {
            var at = syntax.getLocation();
            return error("", text("unreadable.place", at.getLineNr(), at.getColumnNr()));
        }
        return error("", text("unreadable.body"));
    }

    private static Map<String, String> error(String pointer, String message) {
        return Map.of("pointer", pointer, "message", message);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, List<Map<String, String>> errors) {
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A text of this service in the caller's language. */
    public String text(String code, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return String.valueOf(texts.getMessage(code, arguments, code, locale));
    }
}
