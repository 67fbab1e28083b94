package vn.dondoc.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import vn.dondoc.contracts.plan.Roll;

/**
 * Monday to Friday, minus the holidays, plus the days worked in exchange. Holidays are data announced per year: lunar
 * dates and swapped days cannot be computed (facts 2.6).
 */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

    public static final WorkingCalendar WEEKDAYS = new WorkingCalendar(Set.of(), Set.of());

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    public boolean isWorking(LocalDate date) {
        boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        return makeUpDays.contains(date) || (weekday && !holidays.contains(date));
    }

    /** The n-th working day after {@code date}, before it when n is negative; for 0 the date itself, working or not. */
    public LocalDate plus(LocalDate date, int n) {
        LocalDate day = date;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(Integer.signum(n));
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    public LocalDate roll(LocalDate date, Roll roll) {
        if (roll == Roll.AS_IS || isWorking(date)) {
            return date;
        }
        return plus(date, roll == Roll.NEXT ? 1 : -1);
    }

    /** Working days after {@code after} up to and including {@code until}; 0 when there are none between. */
    public int between(LocalDate after, LocalDate until) {
        return (int) after.datesUntil(until.isAfter(after) ? until : after)
                .filter(day -> isWorking(day.plusDays(1)))
                .count();
    }
}
