package vn.dondoc.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks the same token once a minute instead of at every request; the service behind checks it anyway. A key that the
 * provider withdraws is therefore trusted a minute longer here.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<String, Jwt> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Clock clock = Clock.systemUTC();
    private final JwtDecoder decoder;

    VerifiedTokens(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public Jwt decode(String token) {
        var key = digest(token);
        var known = verified.getIfPresent(key);
        if (known != null && stillValid(known)) {
            return known;
        }
        var jwt = decoder.decode(token);
        verified.put(key, jwt);
        return jwt;
    }

    private boolean stillValid(Jwt token) {
        var end = token.getExpiresAt();
        return end != null && end.isAfter(clock.instant());
    }

    private static String digest(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
