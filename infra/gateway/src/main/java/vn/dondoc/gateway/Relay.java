package vn.dondoc.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Services know tokens only: a session's token takes the place of its cookie, renewed when it is about to expire. */
@Component
class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Set<String> OVER = Set.of("invalid_grant", "invalid_token", "client_authorization_required");
    private static final int MOST = 10_000;

    /** A page asks for several things at once; only one of these may use up the refresh token. */
    private final Cache<String, String> renewed = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final OAuth2AuthorizedClientManager tokens;
    private final OAuth2AuthorizedClientRepository kept;
    private final Problems problems;

    Relay(OAuth2AuthorizedClientManager tokens, OAuth2AuthorizedClientRepository kept, Problems problems) {
        this.tokens = tokens;
        this.kept = kept;
        this.problems = problems;
    }

    ServerRequest withToken(ServerRequest request) {
        var servlet = request.servletRequest();
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove(HttpHeaders.COOKIE);
                    if (servlet.getUserPrincipal() instanceof OAuth2AuthenticationToken person) {
                        headers.setBearerAuth(token(person, servlet));
                    }
                })
                .build();
    }

    private String token(OAuth2AuthenticationToken person, HttpServletRequest request) {
        OAuth2AuthorizedClient present = kept.loadAuthorizedClient(Login.REGISTRATION, person, request);
        return present == null
                ? authorized(person)
                : Objects.requireNonNull(
                        renewed.get(present.getAccessToken().getTokenValue(), token -> authorized(person)));
    }

    private String authorized(OAuth2AuthenticationToken person) {
        var client = tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(Login.REGISTRATION)
                .principal(person)
                .build());
        return Objects.requireNonNull(client).getAccessToken().getTokenValue();
    }

    /** Who was shut out at the provider has no session here either; a provider that is away is worth another try. */
    ServerResponse withoutToken(Throwable e, ServerRequest request) {
        var code = ((ClientAuthorizationException) e).getError().getErrorCode();
        var servlet = request.servletRequest();
        if (!OVER.contains(code)) {
            log.atWarn().log("A token cannot be renewed: {}", e.getMessage());
            return problems.response(servlet, HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        }
        var session = servlet.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return problems.response(servlet, HttpStatus.UNAUTHORIZED, "http-401");
    }
}
