package vn.dondoc.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.dondoc.platform.time.MachineClock;

class VerifiedTokensTests {

    private static final Instant NOON = Instant.parse("2026-03-17T05:00:00Z");

    private final AtomicInteger checks = new AtomicInteger();

    private VerifiedTokens at(Instant now) {
        return new VerifiedTokens(
                token -> {
                    checks.incrementAndGet();
                    if (token.startsWith("forged")) {
                        throw new BadJwtException("forged");
                    }
                    return Jwt.withTokenValue(token)
                            .header("alg", "RS256")
                            .subject("a")
                            .expiresAt(NOON.plusSeconds(60))
                            .build();
                },
                new MachineClock(Clock.fixed(now, ZoneOffset.UTC)));
    }

    @Test
    void aTokenIsCheckedOnce() {
        var tokens = at(NOON);

        assertThat(tokens.decode("one")).isSameAs(tokens.decode("one"));
        assertThat(tokens.decode("other").getTokenValue()).isEqualTo("other");
        assertThat(checks).hasValue(2);
    }

    @Test
    void oneThatExpiredIsCheckedAgain() {
        var tokens = at(NOON.plusSeconds(60));
        tokens.decode("one");
        tokens.decode("one");

        assertThat(checks).hasValue(2);
    }

    @Test
    void oneThatIsRefusedIsNotRemembered() {
        var tokens = at(NOON);

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));
    }
}
