package vn.dondoc.contracts.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.contracts.Lists;

/** Days off and make-up working days of one year. Lunar dates are announced, never computed. */
public record CalendarState(
        String province, int year, List<Holiday> holidays, List<LocalDate> makeUpDays, Instant recordedAt) {

    public CalendarState {
        holidays = Lists.copy(holidays);
        makeUpDays = Lists.copy(makeUpDays);
    }
}
