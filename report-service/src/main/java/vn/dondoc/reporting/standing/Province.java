package vn.dondoc.reporting.standing;

import java.util.List;

/**
 * What all plans of a province share.
 *
 * @param warningDays how many days before its due date an open cell is at risk (rule 4)
 */
public record Province(Units units, List<CalendarYear> calendars, int warningDays) {

    public static final int DEFAULT_WARNING_DAYS = 7;

    public Province {
        calendars = List.copyOf(calendars);
    }
}
