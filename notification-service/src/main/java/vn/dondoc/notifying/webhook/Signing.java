package vn.dondoc.notifying.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Signs as the Standard Webhooks specification says: HMAC-SHA256 over {@code id.timestamp.body}. The keys are derived
 * from one secret of the installation and stored nowhere, so whoever reads the database cannot sign.
 */
@Component
class Signing {

    /** After a rotation the key before signs as well, so that a receiver can change without a gap. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final String ALGORITHM = "HmacSHA256";

    private final WebhookSettings settings;

    Signing(WebhookSettings settings) {
        this.settings = settings;
    }

    /** The secret as its owner gets to see it, once. */
    String secret(Webhook hook) {
        return "whsec_" + Base64.getEncoder().encodeToString(key(hook, hook.keyNumber()));
    }

    /** The value of {@code webhook-signature}: one signature, or two separated by a space. */
    String signatures(Webhook hook, String id, long timestamp, String body, Instant now) {
        var overlaps = hook.keyNumber() > 1 && now.isBefore(hook.keySince().plus(OVERLAP));
        var signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        return IntStream.iterate(hook.keyNumber(), number -> number - 1)
                .limit(overlaps ? 2 : 1)
                .mapToObj(number -> "v1," + Base64.getEncoder().encodeToString(hmac(key(hook, number), signed)))
                .collect(Collectors.joining(" "));
    }

    private byte[] key(Webhook hook, int number) {
        var name = "webhook:" + hook.province() + ":" + hook.id() + ":" + number;
        return hmac(settings.key().getBytes(StandardCharsets.UTF_8), name.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
