package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.dondoc.platform.time.WorkingCalendar;

/** The working calendar of one year as it was recorded at one instant; a later record of the year replaces it whole. */
public record CalendarYear(int year, Set<LocalDate> holidays, Set<LocalDate> makeUpDays, Instant recordedAt) {

    public CalendarYear {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    /** The calendar of all years, as it was known then. */
    public static WorkingCalendar knownAt(Collection<CalendarYear> records, Instant asOf) {
        Map<Integer, CalendarYear> latest = new HashMap<>();
        records.stream()
                .filter(known -> !known.recordedAt.isAfter(asOf))
                .sorted(Comparator.comparing(CalendarYear::recordedAt))
                .forEach(known -> latest.put(known.year, known));
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> madeUp = new HashSet<>();
        latest.values().forEach(known -> {
            off.addAll(known.holidays);
            madeUp.addAll(known.makeUpDays);
        });
        return new WorkingCalendar(off, madeUp);
    }
}
