package vn.dondoc.contracts.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * More time, or no duty at all, for one unit and one period.
 *
 * @param quotaId absent means every cell of exactly that unit and period, and the report
 * @param dueOn of an extension, the new due date
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
        Instant grantedAt) {}
