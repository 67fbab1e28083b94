package vn.dondoc.reporting.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a report.
 *
 * @param by who did it: the id of a login, never a name
 * @param content of a submission, what was handed in; a later one does not replace it
 */
public record Step(
        Kind kind,
        Instant at,
        String by,
        @Nullable String reason,
        @Nullable Content content) {

    /** What was done. */
    public enum Kind {
        DRAFTED,
        SUBMITTED,
        RETURNED,
        ACCEPTED
    }
}
