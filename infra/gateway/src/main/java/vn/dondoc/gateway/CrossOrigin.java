package vn.dondoc.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages of registered origins may call the interface with a token. Credentials stay disallowed: our cookie is for our
 * own pages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class CrossOrigin extends OncePerRequestFilter {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");
    private static final List<String> ASKED =
            List.of("Authorization", "Content-Type", "If-Match", "Accept-Language", "Idempotency-Key");
    private static final List<String> SHOWN =
            List.of("ETag", "Location", "Retry-After", "Content-Disposition", "WWW-Authenticate");

    private final DefaultCorsProcessor processor = new DefaultCorsProcessor() {
        @Override
        protected void rejectRequest(ServerHttpResponse response) {
            // Answered below, as a problem.
        }
    };
    private final Origins origins;
    private final Problems problems;

    CrossOrigin(Origins origins, Problems problems) {
        this.origins = origins;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.equals("/oauth2/token");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!processor.processRequest(allowed(), request, response)) {
            problems.write(request, response, HttpStatus.FORBIDDEN, "origin");
        } else if (!CorsUtils.isPreFlightRequest(request)) {
            chain.doFilter(request, response);
        }
    }

    private CorsConfiguration allowed() {
        var allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins.all());
        allowed.setAllowedMethods(METHODS);
        allowed.setAllowedHeaders(ASKED);
        allowed.setExposedHeaders(SHOWN);
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(Duration.ofMinutes(1));
        return allowed;
    }
}
