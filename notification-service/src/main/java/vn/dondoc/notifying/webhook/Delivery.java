package vn.dondoc.notifying.webhook;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger: one notice for one webhook.
 *
 * @param key {@code province:webhook:id}
 * @param due where it stands in the queue; absent if nothing is to be done
 */
record Delivery(
        String key,
        String type,
        String body,
        State state,
        Instant createdAt,
        List<Attempt> attempts,
        int failures,
        @Nullable String due) {

    enum State {
        WAITING,
        DELIVERED,
        /** Given up, or not tried because the webhook was suspended; it can be driven again. */
        FAILED
    }

    String province() {
        return key.split(":", 3)[0];
    }

    String hook() {
        return key.split(":", 3)[1];
    }

    String id() {
        return key.split(":", 3)[2];
    }

    @Nullable
    Instant nextAttemptAt() {
        return due == null ? null : Deliveries.timeOf(due);
    }

    static Delivery of(Document stored) {
        return new Delivery(
                stored.getString("_id"),
                stored.getString("type"),
                stored.getString("body"),
                State.valueOf(stored.getString("state")),
                Instant.ofEpochMilli(stored.getLong("createdAt")),
                stored.getList("attempts", Document.class, List.of()).stream()
                        .map(Delivery::attempt)
                        .toList(),
                stored.getInteger("failures", 0),
                stored.getString("due"));
    }

    private static Attempt attempt(Document stored) {
        return new Attempt(
                Instant.ofEpochMilli(stored.getLong("at")),
                stored.getInteger("status"),
                stored.getString("outcome"),
                stored.getLong("millis"));
    }

    static Document stored(Attempt attempt) {
        return new Document("at", attempt.at().toEpochMilli())
                .append("status", attempt.status())
                .append("outcome", attempt.outcome())
                .append("millis", attempt.millis());
    }
}
