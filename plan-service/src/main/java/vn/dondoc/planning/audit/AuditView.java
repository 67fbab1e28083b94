package vn.dondoc.planning.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Wire;
import vn.dondoc.platform.messaging.Actor;

/**
 * A record as auditors read it. A list shows what changed, a single record the whole state before and after.
 *
 * @param by absent if time or another event decided
 */
record AuditView(
        long sequence,
        Instant at,
        String type,
        String object,
        long version,
        @Nullable Actor by,
        String source,
        @Nullable JsonNode before,
        JsonNode after,
        String previous,
        String hash) {

    static AuditView line(Link link, @Nullable Link earlier) {
        var change = Difference.between(earlier == null ? null : state(earlier), state(link));
        return of(link, change.before(), change.after());
    }

    static AuditView whole(Link link, @Nullable Link earlier) {
        return of(link, earlier == null ? null : state(earlier), state(link));
    }

    private static AuditView of(Link link, @Nullable JsonNode before, JsonNode after) {
        return new AuditView(
                link.sequence(),
                link.at(),
                link.type(),
                link.object(),
                link.version(),
                link.by(),
                link.source(),
                before,
                after,
                link.previous(),
                link.hash());
    }

    /** Events carry the state under that name, beside what the decision was about. */
    private static JsonNode state(Link link) {
        return Wire.mapper().readTree(link.data());
    }
}
