package vn.dondoc.notifying.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call and what came of it.
 *
 * @param status of the answer, if one came
 * @param outcome one word: delivered, refused (another status), redirected, slow, unreachable, not-public or tls
 */
record Attempt(Instant at, @Nullable Integer status, String outcome, long millis) {

    private static final int GONE = 410;

    boolean isDelivered() {
        return "delivered".equals(outcome);
    }

    boolean isGone() {
        return status != null && status == GONE;
    }
}
