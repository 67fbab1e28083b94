package vn.dondoc.reporting.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.Window;

/**
 * A promise that can be counted (chỉ tiêu). Only a MANDATORY one can be breached.
 *
 * @param from first day on which it binds; it must cover a whole period to count there
 * @param source the sentence of the plan that it comes from
 */
public record Quota(
        String id,
        String title,
        Hardness hardness,
        Goal goal,
        Matching matching,
        Frequency frequency,
        CountingBase base,
        Scope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int dueWorkingDays,
        @Nullable String source) {

    public static final int DEFAULT_DUE_WORKING_DAYS = 2;

    public Quota {
        if (dueWorkingDays < 0) {
            throw new IllegalArgumentException(
                    "Quota " + id + " cannot be due " + dueWorkingDays + " working days later");
        }
    }

    boolean hasPeriod(Period period) {
        return period.months() == frequency.months();
    }

    boolean covers(Window window) {
        return (from == null || !window.from().isBefore(from))
                && (until == null || !window.to().isAfter(until));
    }
}
