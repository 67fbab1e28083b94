package vn.dondoc.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.client.ClientSecret;

class SecretsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    /** SHA-256 of "test" and of "secret". */
    private static final String TEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final String SECRET = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    private final Secrets secrets = new Secrets(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void bothSecretsWorkUntilTheOlderEnds() {
        var two = Secrets.of(List.of(
                new ClientSecret("s1", TEST, NOW, NOW.plusSeconds(1)), new ClientSecret("s2", SECRET, NOW, null)));
        var later = new Secrets(Clock.fixed(NOW.plusSeconds(1), ZoneOffset.UTC));

        assertThat(secrets.matches("test", two)).isTrue();
        assertThat(secrets.matches("secret", two)).isTrue();
        assertThat(later.matches("test", two)).isFalse();
        assertThat(later.matches("secret", two)).isTrue();
    }

    @Test
    void aDigestIsNoSecret() {
        assertThat(secrets.matches(TEST, Secrets.of(List.of(new ClientSecret("s1", TEST, NOW, null)))))
                .isFalse();
        assertThat(secrets.matches("", Secrets.of(List.of()))).isFalse();
        assertThat(secrets.matches("local", "local")).isTrue();
    }
}
