package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.time.Period;

/**
 * What Home Affairs granted one unit for exactly one period: more time, or no duty at all.
 *
 * @param quotaId absent means every cell of that period, and the report
 * @param dueOn the new due date; absent means exempt
 */
public record Waiver(
        String unitId,
        @Nullable String quotaId,
        Period period,
        @Nullable LocalDate dueOn,
        Instant grantedAt) {}
