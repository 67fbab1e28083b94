package vn.dondoc.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Who asks too fast is told when to come again. Only what a checked token or a session says counts as a name, or
 * somebody could use up what belongs to another.
 */
@Component
@EnableConfigurationProperties(LimitSettings.class)
class RateLimits {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final LimitSettings settings;
    private final Problems problems;
    private final Cache<String, Bucket> buckets;

    RateLimits(LimitSettings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(settings.remembered())
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
    }

    /** In the security filters, where the caller is known already. */
    void filter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (passes((HttpServletRequest) request, (HttpServletResponse) response)) {
            chain.doFilter(request, response);
        }
    }

    /** Answers with a problem if not. */
    boolean passes(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (var entry : names(request).entrySet()) {
            var bucket = buckets.get(entry.getKey(), name -> bucket(entry.getValue()));
            var taken = bucket.tryConsumeAndReturnRemaining(1);
            if (!taken.isConsumed()) {
                var seconds = TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()) + 1;
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "http-429");
                return false;
            }
        }
        return true;
    }

    private Map<String, LimitSettings.Rate> names(HttpServletRequest request) {
        Principal who = request.getUserPrincipal();
        if (who == null) {
            return Map.of("address:" + request.getRemoteAddr(), settings.address());
        }
        var names = new LinkedHashMap<>(Map.of("user:" + who.getName(), settings.user()));
        var client = client(who);
        if (client != null) {
            names.put("client:" + client, settings.client());
        }
        return names;
    }

    private static @Nullable String client(Principal who) {
        if (who instanceof JwtAuthenticationToken token) {
            var party = token.getToken().getClaimAsString("azp");
            return party == null ? token.getToken().getClaimAsString("client_id") : party;
        }
        return null;
    }

    private static Bucket bucket(LimitSettings.Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
