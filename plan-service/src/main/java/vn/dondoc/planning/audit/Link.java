package vn.dondoc.planning.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.messaging.Actor;
import vn.dondoc.platform.messaging.RawEvent;
import vn.dondoc.platform.time.BusinessZone;

/**
 * One record of the chain. Its hash covers everything it says and the hash before it, so nothing in the middle can be
 * changed, taken out or put in unnoticed.
 *
 * @param object kind and id, for example {@code report:ke-hoach:xa-mot:2026-Q1}
 * @param version the object's version that the decision made
 * @param by who decided; absent if time or another event did
 * @param data the event as it was published, with the whole state after the decision
 * @param hash SHA-256 in hexadecimal, see {@link #computed}
 */
record Link(
        String province,
        long sequence,
        String event,
        String type,
        String source,
        String object,
        long version,
        Instant at,
        @Nullable Actor by,
        String data,
        String previous,
        String hash) {

    /** The last record of a chain, as far as somebody knows. */
    record Head(long sequence, String hash) {

        static final Head NONE = new Head(0, "0".repeat(64));
    }

    static Link after(Head head, RawEvent event) {
        var link = new Link(
                event.province(),
                head.sequence() + 1,
                event.id(),
                event.type(),
                event.source(),
                object(event),
                event.sequence(),
                event.time(),
                event.by(),
                event.data(),
                head.hash(),
                "");
        return new Link(
                link.province,
                link.sequence,
                link.event,
                link.type,
                link.source,
                link.object,
                link.version,
                link.at,
                link.by,
                link.data,
                link.previous,
                link.computed());
    }

    /** The kind of an object is what its events' types begin with. */
    static String object(RawEvent event) {
        return event.type().substring(0, Math.max(0, event.type().indexOf('.'))) + ":" + event.subject();
    }

    Head head() {
        return new Head(sequence, hash);
    }

    String day() {
        return BusinessZone.dateOf(at).toString();
    }

    /**
     * SHA-256 over, in this order: previous hash, province, sequence, event id, type, source, object, version, time,
     * subject, client, roles joined by commas, data. Each goes in as its length in bytes (decimal), a colon and its UTF-8
     * text; what is absent is empty.
     */
    String computed() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            parts().forEach(part -> {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private List<String> parts() {
        return List.of(
                previous,
                province,
                Long.toString(sequence),
                event,
                type,
                source,
                object,
                Long.toString(version),
                at.toString(),
                by == null ? "" : by.subject(),
                by == null || by.client() == null ? "" : by.client(),
                by == null ? "" : String.join(",", by.roles()),
                data);
    }

    Document document() {
        var document = new Document("_id", Links.key(province, sequence))
                .append("province", province)
                .append("sequence", sequence)
                .append("event", event)
                .append("type", type)
                .append("source", source)
                .append("object", object)
                .append("version", version)
                .append("at", at.toString())
                .append("day", day());
        if (by != null) {
            document.append("subject", by.subject())
                    .append("client", by.client())
                    .append("roles", by.roles());
        }
        return document.append("data", data).append("previous", previous).append("hash", hash);
    }

    static Link of(Document stored) {
        var subject = stored.getString("subject");
        return new Link(
                stored.getString("province"),
                stored.getLong("sequence"),
                stored.getString("event"),
                stored.getString("type"),
                stored.getString("source"),
                stored.getString("object"),
                stored.getLong("version"),
                Instant.parse(stored.getString("at")),
                subject == null
                        ? null
                        : new Actor(
                                subject, stored.getString("client"), stored.getList("roles", String.class, List.of())),
                stored.getString("data"),
                stored.getString("previous"),
                stored.getString("hash"));
    }
}
