package vn.dondoc.contracts.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * Where a unit wants to be told of what.
 *
 * @param events what it is told of, by their public names
 * @param key number of the signing key in use; counts up with each rotation
 * @param reason why it is suspended
 */
public record WebhookState(
        String id,
        String province,
        String unitId,
        String url,
        List<String> events,
        WebhookStatus status,
        int key,
        @Nullable String reason,
        Instant recordedAt) {

    public WebhookState {
        events = Lists.copy(events);
    }
}
