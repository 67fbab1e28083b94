package vn.dondoc.platform.messaging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.dondoc.contracts.Lists;

/**
 * Who made a decision, as the token of the request says: ids only, never a name. It is taken from the request itself, so
 * no use case can forget it. What nobody asked for, as time or an event did, has no actor.
 *
 * @param client the application that asked on the subject's behalf ({@code azp}, RFC 9068 {@code client_id})
 */
public record Actor(String subject, @Nullable String client, List<String> roles) {

    public Actor {
        roles = Lists.copy(roles);
    }

    /** Who asks in this thread; empty outside a request. */
    public static Optional<Actor> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authentication
                ? Optional.of(of(authentication.getToken()))
                : Optional.empty();
    }

    private static Actor of(Jwt token) {
        var client = Stream.of("azp", "client_id")
                .flatMap(claim -> Stream.ofNullable(token.getClaimAsString(claim)))
                .findFirst()
                .orElse(null);
        var roles = token.getClaimAsStringList("roles");
        return new Actor(String.valueOf(token.getSubject()), client, roles == null ? List.of() : roles);
    }
}
