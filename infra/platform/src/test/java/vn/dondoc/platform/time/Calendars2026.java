package vn.dondoc.platform.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The days off of 2026 and early 2027 that the fixtures of facts 2.2 and 2.6 were computed with. */
final class Calendars2026 {

    static final WorkingCalendar CALENDAR = new WorkingCalendar(
            days(
                    "2026-01-01 2026-01-02 2026-02-14 2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20",
                    "2026-02-21 2026-02-22 2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24",
                    "2027-01-01 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-02-11"),
            days("2026-01-10 2026-08-22"));

    private Calendars2026() {}

    private static Set<LocalDate> days(String... lines) {
        return Arrays.stream(String.join(" ", lines).split(" "))
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }
}
