package vn.dondoc.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What somebody without a session meets: a page leads to the login, a program is told so. */
@Component
class Doors {

    private static final Logger log = LoggerFactory.getLogger(Doors.class);
    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final List<String> NOT_PAGES = List.of(
            "/api/",
            "/login/",
            "/assets/",
            "/webjars/",
            "/actuator/",
            "/local/",
            "/oauth2/",
            "/connect/",
            "/.well-known/");
    private static final List<String> OPEN = List.of("/api/docs", "/api/v1/branding", "/assets/", "/webjars/");

    private final Problems problems;

    Doors(Problems problems) {
        this.problems = problems;
    }

    /** A browser that wants to show something. */
    boolean isPage(HttpServletRequest request) {
        var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return "GET".equals(request.getMethod())
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && NOT_PAGES.stream().noneMatch(request.getRequestURI()::startsWith);
    }

    /** Descriptions and the parts pages are made of hold nothing that is not public; pages themselves ask for a login. */
    boolean openToAnybody(HttpServletRequest request) {
        var path = request.getRequestURI();
        var file = path.lastIndexOf('/') == 0 && path.indexOf('.') > 0 && !path.endsWith(".html");
        return file || OPEN.stream().anyMatch(path::startsWith);
    }

    /** Only what a browser decorates with our cookie by itself can be sent by another site's page. */
    boolean canBeForged(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !CHANGES_NOTHING.contains(request.getMethod());
    }

    void login(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        if (isPage(request)) {
            response.sendRedirect(Login.START);
        } else {
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "http-401");
        }
    }

    /** A forged request has a session; a late one has none any more and is told that. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "http-401");
        } else {
            problems.write(request, response, HttpStatus.FORBIDDEN, "csrf");
        }
    }

    /** The provider refused, or its answer belongs to no login that was begun here. */
    void loginFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        log.atWarn().log("A login failed: {}", e.getMessage());
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        new ClassPathResource("pages/login-failed.html").getInputStream().transferTo(response.getOutputStream());
    }
}
