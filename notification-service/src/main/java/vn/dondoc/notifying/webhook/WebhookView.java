package vn.dondoc.notifying.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.webhook.WebhookStatus;

/** A webhook as it is answered. Only the answer that made a secret holds it. */
record WebhookView(
        String id,
        String unitId,
        String url,
        List<String> events,
        WebhookStatus state,
        @Nullable String reason,
        @Nullable Instant failingSince,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static WebhookView of(Webhook hook, @Nullable Instant failingSince, @Nullable String secret) {
        return new WebhookView(
                hook.id(),
                hook.unitId(),
                hook.url(),
                hook.events(),
                hook.status(),
                hook.reason(),
                failingSince,
                secret);
    }
}
