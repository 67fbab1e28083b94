package vn.dondoc.reporting.regime;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.WorkingCalendar;

/** When a report is due: {@code number} working days after the cut-off, or on that day of the period's last month. */
public record DueRule(Type type, int number) {

    public enum Type {
        WORKING_DAYS_AFTER_CUT_OFF,
        DAY_OF_LAST_MONTH
    }

    public DueRule {
        if (number < 0 || (type == Type.DAY_OF_LAST_MONTH && (number < 1 || number > 31))) {
            throw new IllegalArgumentException("No due date follows from " + type + " " + number);
        }
    }

    /** Before any roll. The 31st of a shorter month is its last day. */
    LocalDate dueOn(Period period, LocalDate cutOff, WorkingCalendar calendar) {
        if (type == Type.WORKING_DAYS_AFTER_CUT_OFF) {
            return calendar.plus(cutOff, number);
        }
        YearMonth last = YearMonth.of(period.year(), period.lastMonth());
        return last.atDay(Math.min(number, last.lengthOfMonth()));
    }
}
