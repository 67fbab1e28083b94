package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.platform.time.Window;
import vn.dondoc.testing.InEveryTimeZone;

@InEveryTimeZone
class DueDatesTests {

    private static final Window THE_YEAR = new Window(day("2026-01-01"), day("2026-12-31"));

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static List<String> dates(Schedule schedule) {
        return DueDates.of(schedule, 2026).stream().map(LocalDate::toString).toList();
    }

    private static Occurrence dueOn(String date) {
        return OccurrenceSteps.start(1, day(date), null, Samples.MARCH);
    }

    private static TimeState at(String instant, Window owed) {
        return TimeState.of(dueOn("2026-03-31"), owed, Instant.parse(instant));
    }

    @Test
    void aRegularTaskIsDueOnceOnTheLastDayOfTheYear() {
        assertThat(dates(Schedule.regular())).containsExactly("2026-12-31");
    }

    @Test
    void aTaskWithADateIsDueThen() {
        assertThat(dates(Samples.once("2026-06-20"))).containsExactly("2026-06-20");
    }

    @Test
    void everyQuarterIsDueOnItsLastDay() {
        assertThat(dates(Samples.QUARTERLY)).containsExactly("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31");
    }

    @Test
    void everyMonthIsTwelveTimes() {
        assertThat(dates(Samples.MONTHLY)).hasSize(12).contains("2026-02-28");
    }

    @Test
    void twiceAYearIsTwiceTheLastDay() {
        assertThat(dates(Samples.times(2, Frequency.YEAR))).containsExactly("2026-12-31", "2026-12-31");
    }

    @Test
    void twiceAHalfYearIsTwiceEach() {
        assertThat(dates(Samples.times(2, Frequency.HALF_YEAR)))
                .containsExactly("2026-06-30", "2026-06-30", "2026-12-31", "2026-12-31");
    }

    @Test
    void anEventIsDueWhenItHappens() {
        assertThat(dates(Samples.ON_EVENT)).isEmpty();
    }

    @Test
    void theDueDayEndsAtMidnightInVietnam() {
        assertThat(OccurrenceSteps.complete(dueOn("2026-03-31"), Instant.parse("2026-03-31T16:59:59.999Z"))
                        .late())
                .isFalse();
        assertThat(OccurrenceSteps.complete(dueOn("2026-03-31"), Instant.parse("2026-03-31T17:00:00Z"))
                        .late())
                .isTrue();
    }

    @Test
    void timeStateGoesByTheLocalDay() {
        assertThat(at("2026-03-23T16:59:59.999Z", THE_YEAR)).isEqualTo(TimeState.NOT_DUE);
        assertThat(at("2026-03-23T17:00:00Z", THE_YEAR)).isEqualTo(TimeState.DUE_SOON);
        assertThat(at("2026-03-31T16:59:59.999Z", THE_YEAR)).isEqualTo(TimeState.DUE_SOON);
        assertThat(at("2026-03-31T17:00:00Z", THE_YEAR)).isEqualTo(TimeState.OVERDUE);
    }

    @Test
    void whatFallsOutsideTheUnitsLifeIsNotOverdue() {
        assertThat(at("2026-08-01T00:00:00Z", new Window(day("2026-07-01"), day("2026-12-31"))))
                .isEqualTo(TimeState.NOT_DUE);
    }

    @Test
    void whatIsDoneIsNeverOverdue() {
        var done = OccurrenceSteps.complete(dueOn("2026-03-31"), Samples.MARCH);

        assertThat(TimeState.of(done, THE_YEAR, Instant.parse("2026-08-01T00:00:00Z")))
                .isEqualTo(TimeState.NOT_DUE);
    }
}
