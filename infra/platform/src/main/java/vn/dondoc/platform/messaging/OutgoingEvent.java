package vn.dondoc.platform.messaging;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An event as it lies in an outbox, ready for the wire. */
public record OutgoingEvent(
        String id,
        String type,
        String topic,
        String source,
        String key,
        String subject,
        String province,
        long sequence,
        Instant time,
        @Nullable Actor by,
        String data) {

    /** An event that nobody asked for. */
    public OutgoingEvent(
            String id,
            String type,
            String topic,
            String source,
            String key,
            String subject,
            String province,
            long sequence,
            Instant time,
            String data) {
        this(id, type, topic, source, key, subject, province, sequence, time, null, data);
    }

    /** Reads an outbox entry of the aggregate stored under {@code key} in {@code collection}. */
    public static OutgoingEvent of(String collection, String key, Document entry) {
        return new OutgoingEvent(
                entry.getString("id"),
                entry.getString("type"),
                entry.getString("topic"),
                "/dondoc/" + collection,
                key,
                entry.getString("subject"),
                entry.getString("province"),
                entry.getLong("sequence"),
                Instant.parse(entry.getString("time")),
                actor(entry.get("actor", Document.class)),
                entry.getString("data"));
    }

    private static @Nullable Actor actor(@Nullable Document entry) {
        return entry == null
                ? null
                : new Actor(
                        entry.getString("subject"), entry.getString("client"), entry.getList("roles", String.class));
    }
}
