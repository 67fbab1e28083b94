package vn.dondoc.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import vn.dondoc.platform.time.MachineClock;

/**
 * Tokens whose signature was checked a moment ago are not calculated again, which is a tenth of what a small request
 * costs. None is taken after it expired, and a key that was withdrawn is noticed within a minute.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_CHARACTERS = 4_000_000;

    private final JwtDecoder checking;
    private final MachineClock clock;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String token, Jwt jwt) -> token.length())
            .build();

    VerifiedTokens(JwtDecoder checking, MachineClock clock) {
        this.checking = checking;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var known = verified.getIfPresent(token);
        if (known != null && isInTime(known)) {
            return known;
        }
        var checked = checking.decode(token);
        verified.put(token, checked);
        return checked;
    }

    private boolean isInTime(Jwt token) {
        var end = token.getExpiresAt();
        return end != null && clock.now().isBefore(end);
    }
}
