package vn.dondoc.planning.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.calendar.CalendarChanged;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.contracts.calendar.Holiday;
import vn.dondoc.planning.change.Deed;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;

/** The working calendar of one year in one province; its id is the year. Announced, never computed. */
public record YearCalendar(String id, String province, long version, Days days, List<Deed> history, Instant recordedAt)
        implements Aggregate {

    public YearCalendar {
        history = Lists.copy(history);
    }

    /**
     * What a calendar says, in the order of the dates.
     *
     * @param source where a table that we ship comes from
     */
    public record Days(
            List<Holiday> holidays,
            List<LocalDate> makeUpDays,
            @Nullable String source) {

        public Days {
            holidays = Lists.copy(holidays);
            makeUpDays = Lists.copy(makeUpDays);
        }

        boolean isSameAs(Days other) {
            return holidays.equals(other.holidays) && makeUpDays.equals(other.makeUpDays);
        }
    }

    static Change<YearCalendar> first(String province, int year, Days days, String by, Instant at) {
        return new YearCalendar(String.valueOf(year), province, 0, days, List.of(), at).replace(days, by, at);
    }

    Change<YearCalendar> replace(Days other, String by, Instant at) {
        var deeds = new Deed(version + 1, "SET", by, at, null).after(history);
        var next = new YearCalendar(id, province, version + 1, other, deeds, at);
        return new Change<>(next, new CalendarChanged(next.state()));
    }

    CalendarState state() {
        return new CalendarState(province, Integer.parseInt(id), days.holidays(), days.makeUpDays(), recordedAt);
    }
}
