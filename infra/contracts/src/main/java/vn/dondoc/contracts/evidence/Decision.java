package vn.dondoc.contracts.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision of the editorial board. The last one holds. */
public record Decision(
        Outcome outcome,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedUrl,
        Instant at) {}
