package vn.dondoc.contracts.plan;

import org.jspecify.annotations.Nullable;

/** When a report is due: {@code days} working days after the cut-off, or on {@code day} of the period's last month. */
public record DueRule(
        Type type, @Nullable Integer days, @Nullable Integer day) {

    public enum Type {
        WORKING_DAYS_AFTER_CUT_OFF,
        DAY_OF_LAST_MONTH
    }

    /** The given number of working days after the cut-off. */
    public static DueRule workingDays(int days) {
        return new DueRule(Type.WORKING_DAYS_AFTER_CUT_OFF, days, null);
    }
}
