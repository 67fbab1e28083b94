package vn.dondoc.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.dondoc.contracts.client.ClientSecret;

/**
 * Compares secrets. Those of the house are no passwords: they are printed at every start or made at random, and open
 * this machine only. Those of the units' own systems are known by their digests, several at a time while one is changed.
 */
final class Secrets implements PasswordEncoder {

    private static final String DIGESTS = "{digests}";

    private final Clock clock;

    Secrets(Clock clock) {
        this.clock = clock;
    }

    /** In one text, each with its end if it has one. */
    static String of(List<ClientSecret> secrets) {
        return secrets.stream()
                .map(secret -> secret.digest() + "@" + (secret.until() == null ? Instant.MAX : secret.until()))
                .collect(Collectors.joining(",", DIGESTS, ""));
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        return String.valueOf(secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String expected) {
        if (given == null || expected == null) {
            return false;
        }
        if (!expected.startsWith(DIGESTS)) {
            return isSame(given.toString(), expected);
        }
        var digest = digest(given.toString());
        return Arrays.stream(expected.substring(DIGESTS.length()).split(",", -1))
                .map(entry -> entry.split("@", 2))
                .filter(entry -> entry.length == 2 && Instant.parse(entry[1]).isAfter(clock.instant()))
                .anyMatch(entry -> isSame(digest, entry[0]));
    }

    private static boolean isSame(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
