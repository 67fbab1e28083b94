package vn.dondoc.notifying.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How units' systems are called. Times are the machine's.
 *
 * @param key secret from which every webhook's signing key is derived, at least 32 characters; without it there are no
 *     webhooks
 * @param allow networks (CIDR) that may be called although they are not public; with one, also without TLS
 * @param retries pauses after each failed attempt; after the last the delivery has failed
 * @param suspendAfter how long a webhook may fail without a success before it is suspended
 * @param lease how long one instance may take for one delivery
 * @param patience how long one call may take in all
 * @param keep how long the log of deliveries goes back; what still waits stays
 */
@ConfigurationProperties("dondoc.webhooks")
record WebhookSettings(
        @DefaultValue("") String key,
        @DefaultValue List<String> allow,

        @DefaultValue({"PT30S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H"})
        List<Duration> retries,

        @DefaultValue("P5D") Duration suspendAfter,
        @DefaultValue("PT1M") Duration lease,
        @DefaultValue("PT15S") Duration patience,
        @DefaultValue("P90D") Duration keep) {

    private static final int SHORTEST_KEY = 32;
    /** A receiver is told twice of what its row is gone for, so rows outlive whatever may still be repeated. */
    private static final Duration SHORTEST_KEEP = Duration.ofDays(7);

    WebhookSettings {
        if (!key.isEmpty() && key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("dondoc.webhooks.key needs at least " + SHORTEST_KEY + " characters");
        }
        if (keep.compareTo(SHORTEST_KEEP) < 0) {
            throw new IllegalArgumentException("dondoc.webhooks.keep is at least " + SHORTEST_KEEP);
        }
    }

    boolean areOn() {
        return !key.isEmpty();
    }

    /** The pause after so many attempts, empty after the last. */
    Optional<Duration> pause(int attempts) {
        return attempts <= retries.size() ? Optional.of(retries.get(attempts - 1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "WebhookSettings[allow=" + allow + "]";
    }
}
