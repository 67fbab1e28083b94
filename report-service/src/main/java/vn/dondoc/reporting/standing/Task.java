package vn.dondoc.reporting.standing;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.platform.time.Period;

/**
 * A row of the annex, as far as compliance needs it.
 *
 * @param binds whom it binds as lead; coordinating units are not in it
 * @param schedule asked only of what is not issued yet; otherwise task-service says what is due when
 */
public record Task(String id, Scope binds, Schedule schedule) {

    /** In order, one for each repetition (domain page, readings on EVERY, TIMES and EVENT). */
    List<LocalDate> dueDates(int year) {
        return switch (schedule.type()) {
            case REGULAR -> List.of(LocalDate.of(year, Month.DECEMBER, 31));
            case ONCE -> List.of(Objects.requireNonNull(schedule.by(), "ONCE without a date"));
            case EVERY -> repeated(year, schedule.frequency(), 1);
            case TIMES -> repeated(year, schedule.frequency(), Objects.requireNonNullElse(schedule.count(), 1));
            case EVENT -> List.of();
        };
    }

    private static List<LocalDate> repeated(int year, @Nullable Frequency frequency, int count) {
        return Period.of(year, Objects.requireNonNull(frequency, "a schedule without frequency")).stream()
                .map(period -> period.lastDay(CountingBase.CALENDAR))
                .flatMap(last -> Collections.nCopies(count, last).stream())
                .toList();
    }
}
