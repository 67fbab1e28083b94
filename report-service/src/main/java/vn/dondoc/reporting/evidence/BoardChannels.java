package vn.dondoc.reporting.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import vn.dondoc.contracts.Lists;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.web.Refusal;

/**
 * The channels an editorial board decides for, as its token says ({@code channels}, codes of the catalogue). A board whose
 * token names none decides for all of them, and Home Affairs always does.
 */
record BoardChannels(Caller caller, List<String> codes) {

    BoardChannels {
        codes = List.copyOf(codes);
    }

    /** Taken from the request itself, which only this feature asks for more than its {@link Caller}. */
    static BoardChannels of(Caller caller) {
        var codes = token().map(token -> Lists.copy(token.getClaimAsStringList("channels")));
        return new BoardChannels(caller, codes.orElse(List.of()));
    }

    private static Optional<Jwt> token() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authentication
                ? Optional.of(authentication.getToken())
                : Optional.empty();
    }

    /** @throws Refusal 403 if the piece was sent for another board's channel */
    void admit(Evidence piece) {
        var channel = piece.content().channel();
        if (!caller.has(Role.MONITOR) && !covers(channel)) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "evidence-channel", channel, String.join(", ", codes));
        }
    }

    /** Who is nothing in the province but a board has its own channels listed, and what its own unit sent. */
    boolean lists(Evidence piece) {
        return covers(piece.content().channel())
                || caller.actsFor(piece.content().unitId())
                || !isBoardOnly();
    }

    private boolean covers(String channel) {
        return codes.isEmpty() || codes.contains(channel);
    }

    private boolean isBoardOnly() {
        var others = caller.roles().stream()
                .filter(role -> role != Role.EDITORIAL_BOARD)
                .collect(Collectors.toSet());
        return caller.has(Role.EDITORIAL_BOARD)
                && !new Caller(caller.subject(), caller.province(), caller.unit(), others).seesAll();
    }
}
