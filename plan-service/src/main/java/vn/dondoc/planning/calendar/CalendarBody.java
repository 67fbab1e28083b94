package vn.dondoc.planning.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.calendar.Holiday;
import vn.dondoc.planning.input.Fields;

/** A calendar as an administrator sends it. */
record CalendarBody(List<Day> holidays, List<LocalDate> makeUpDays) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_DAYS = 120;
    private static final int LONGEST_NAME = 200;

    CalendarBody {
        holidays = Lists.copy(holidays);
        makeUpDays = Lists.copy(makeUpDays);
    }

    record Day(@Nullable LocalDate date, @Nullable String name) {}

    YearCalendar.Days read(int year) {
        var fields = new Fields();
        fields.number("/year", year, FIRST_YEAR, LAST_YEAR);
        fields.size("/holidays", holidays, MOST_DAYS);
        fields.size("/makeUpDays", makeUpDays, MOST_DAYS);
        Set<LocalDate> seen = new HashSet<>();
        for (var i = 0; i < holidays.size(); i++) {
            var pointer = "/holidays/" + i;
            fields.text(pointer + "/name", holidays.get(i).name(), LONGEST_NAME);
            checkDate(fields, pointer + "/date", holidays.get(i).date(), year, seen);
        }
        for (var i = 0; i < makeUpDays.size(); i++) {
            checkDate(fields, "/makeUpDays/" + i, makeUpDays.get(i), year, seen);
            fields.when(!isWeekend(makeUpDays.get(i)), "/makeUpDays/" + i, "not-weekend");
        }
        fields.check();
        return days();
    }

    private YearCalendar.Days days() {
        var named = holidays.stream()
                .flatMap(day -> day.date() == null || day.name() == null
                        ? Stream.<Holiday>empty()
                        : Stream.of(new Holiday(day.date(), day.name().strip())))
                .sorted(Comparator.comparing(Holiday::date))
                .toList();
        return new YearCalendar.Days(named, makeUpDays.stream().sorted().toList(), null);
    }

    private static void checkDate(
            Fields fields, String pointer, @Nullable LocalDate date, int year, Set<LocalDate> seen) {
        if (date == null) {
            fields.wrong(pointer, "required");
            return;
        }
        fields.when(date.getYear() != year, pointer, "other-year", String.valueOf(year));
        fields.when(!seen.add(date), pointer, "date-twice");
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
