package vn.dondoc.contracts.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a piece said before its unit corrected what counts of it. It stands as if it had been withdrawn when it was
 * replaced, and what replaced it as if it had been received then.
 */
public record EarlierContent(
        String type,
        String channel,
        String title,
        LocalDate occurredOn,
        @Nullable String url,
        Instant receivedAt,
        Instant replacedAt) {}
