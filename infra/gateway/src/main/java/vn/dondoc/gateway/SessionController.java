package vn.dondoc.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.gateway.session.SessionSettings;

/** Who is logged in, and the way there. The session is ended by {@link Farewell}. */
@RestController
class SessionController {

    static final String PATH = "/api/v1/session";

    private final SessionSettings settings;

    SessionController(SessionSettings settings) {
        this.settings = settings;
    }

    /**
     * @param csrf what every change that comes with the session cookie has to carry; null for who comes with a token
     * @param expiresAt when even a busy session ends
     */
    record SessionView(
            String subject,
            @Nullable String name,
            @Nullable String province,
            @Nullable String unit,
            List<String> roles,
            @Nullable Csrf csrf,
            @Nullable Instant expiresAt) {}

    record Csrf(String header, String token) {}

    @GetMapping(PATH)
    ResponseEntity<SessionView> show(Authentication authentication, HttpServletRequest request) {
        var view = authentication instanceof JwtAuthenticationToken token
                ? view(token.getToken(), null, null)
                : view((OidcUser) Objects.requireNonNull(authentication.getPrincipal()), csrf(request), end(request));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    private static SessionView view(ClaimAccessor claims, @Nullable Csrf csrf, @Nullable Instant end) {
        var roles = claims.getClaimAsStringList("roles");
        return new SessionView(
                Objects.requireNonNull(claims.getClaimAsString("sub")),
                claims.getClaimAsString("name"),
                claims.getClaimAsString("province"),
                claims.getClaimAsString("unit"),
                roles == null ? List.of() : roles,
                csrf,
                end);
    }

    private static Csrf csrf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Csrf(token.getHeaderName(), token.getToken());
    }

    private Instant end(HttpServletRequest request) {
        return Instant.ofEpochMilli(request.getSession().getCreationTime()).plus(settings.absolute());
    }

    /** Whoever gets here is logged in: others are led to the login before, and back here after it. */
    @GetMapping("/login")
    ResponseEntity<Void> login(@RequestParam(defaultValue = "/") String to) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(ofThisOrigin(to) ? to : "/"))
                .build();
    }

    private static boolean ofThisOrigin(String to) {
        return to.matches("/([\\w.~!$&'()*+,;=:@%-][\\w.~!$&'()*+,;=:@%/?-]*)?(\\?[\\w.~!$&'()*+,;=:@%/?-]*)?");
    }
}
