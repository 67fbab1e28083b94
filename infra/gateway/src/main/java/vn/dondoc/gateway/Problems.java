package vn.dondoc.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway itself refuses, RFC 9457, with the services' own types; Vietnamese unless English is asked for. */
@Component
class Problems {

    private static final String RETRY_SECONDS = "5";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    ServerResponse response(HttpServletRequest request, HttpStatus status, String code) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> retry(status).forEach(headers::set))
                .body(problem(request, status, code));
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        retry(status).forEach(response::setHeader);
        json.writeValue(response.getOutputStream(), problem(request, status, code));
    }

    ProblemDetail problem(HttpServletRequest request, HttpStatus status, String code) {
        var texts = ResourceBundle.getBundle("problems.gateway", language(request), NO_FALLBACK);
        var known = texts.containsKey(code + ".title") ? code : "internal";
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(texts.getString(known + ".title"));
        problem.setDetail(texts.getString(known + ".detail"));
        return problem;
    }

    private static Map<String, String> retry(HttpStatus status) {
        return status == HttpStatus.SERVICE_UNAVAILABLE ? Map.of(HttpHeaders.RETRY_AFTER, RETRY_SECONDS) : Map.of();
    }

    private static Locale language(HttpServletRequest request) {
        try {
            var wanted = Locale.LanguageRange.parse(String.valueOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
            var found = Locale.lookup(wanted, List.of(VIETNAMESE, Locale.ENGLISH));
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }
}
