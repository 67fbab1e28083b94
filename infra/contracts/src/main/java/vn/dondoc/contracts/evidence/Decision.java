package vn.dondoc.contracts.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the editorial board. The last one holds.
 *
 * @param publishedOn of PUBLISHED, the day that counts for quotas of published pieces
 * @param publishedUrl of PUBLISHED, the address that replaces the sender's
 */
public record Decision(
        Outcome outcome,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedUrl,
        Instant at) {}
