package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.reporting.regime.ReportPeriod;

/**
 * What Home Affairs granted one unit for exactly one period or request: more time, or no duty at all.
 *
 * @param quotaId absent means every cell of that period, and the report
 * @param dueOn the new due date; absent means exempt
 * @param revokedAt present when this is the end of what was granted, which holds no more from then on
 * @param reason why it was granted, in the words of Home Affairs
 */
public record Waiver(
        String unitId,
        @Nullable String quotaId,
        ReportPeriod period,
        @Nullable LocalDate dueOn,
        Instant grantedAt,
        @Nullable Instant revokedAt,
        String reason) {

    /** When it began to hold, or ceased to. */
    Instant since() {
        return revokedAt == null ? grantedAt : revokedAt;
    }
}
