package vn.dondoc.contracts.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * More time, or no duty at all, for one unit and one period.
 *
 * @param quotaId absent means every cell of exactly that unit and period, and the report
 * @param dueOn of an extension, the new due date
 * @param revokedAt since when it holds no more
 */
public record WaiverState(
        String id,
        String province,
        String planId,
        String unitId,
        @Nullable String quotaId,
        String period,
        @Nullable LocalDate dueOn,
        String reason,
        Instant grantedAt,
        @Nullable Instant revokedAt) {

    /** One that holds. */
    public WaiverState(
            String id,
            String province,
            String planId,
            String unitId,
            @Nullable String quotaId,
            String period,
            @Nullable LocalDate dueOn,
            String reason,
            Instant grantedAt) {
        this(id, province, planId, unitId, quotaId, period, dueOn, reason, grantedAt, null);
    }
}
