package vn.dondoc.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Roll;

/** The fixtures of facts 2.2 and 2.6; the machine's own zone must not change one of them. */
@ParameterizedClass
@ValueSource(strings = {"UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles"})
class DateRulesTests {

    private static final WorkingCalendar CALENDAR = Calendars2026.CALENDAR;
    private static final TimeZone BEFORE = TimeZone.getDefault();

    @Parameter
    String defaultZone = "UTC";

    @BeforeEach
    void moveTheMachine() {
        TimeZone.setDefault(TimeZone.getTimeZone(defaultZone));
    }

    @AfterEach
    void bringItBack() {
        TimeZone.setDefault(BEFORE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-03-14, 2026-03-17", "2026-H1, 2026-06-14, 2026-06-16",
        "2026-Q3, 2026-09-14, 2026-09-16", "2026, 2026-12-14, 2026-12-16",
        "2027-Q1, 2027-03-14, 2027-03-16", "2027-H1, 2027-06-14, 2027-06-16",
        "2026-02, 2026-02-14, 2026-02-24"
    })
    void twoWorkingDaysAfterTheCutOff(String period, LocalDate cutOff, LocalDate due) {
        assertThat(Period.parse(period).lastDay(CountingBase.REPORTING_WINDOW)).isEqualTo(cutOff);
        assertThat(CALENDAR.plus(cutOff, 2)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-20, 2026-03-20, 2026-03-20", "2026-06-20, 2026-06-22, 2026-06-19",
        "2026-09-20, 2026-09-21, 2026-09-18", "2026-12-20, 2026-12-21, 2026-12-18",
        "2027-03-20, 2027-03-22, 2027-03-19", "2027-06-20, 2027-06-21, 2027-06-18"
    })
    void theTwentiethRolls(LocalDate twentieth, LocalDate next, LocalDate previous) {
        assertThat(CALENDAR.roll(twentieth, Roll.NEXT)).isEqualTo(next);
        assertThat(CALENDAR.roll(twentieth, Roll.PREVIOUS)).isEqualTo(previous);
        assertThat(CALENDAR.roll(twentieth, Roll.AS_IS)).isEqualTo(twentieth);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-24T23:59:59.999+07:00, 2026-02-24", "2026-02-25T00:00:00+07:00, 2026-02-25",
        "2026-02-24T16:59:59.999Z, 2026-02-24", "2026-02-24T17:00:00Z, 2026-02-25",
        "2025-12-31T23:30:00+07:00, 2025-12-31", "2026-03-08T10:00:00Z, 2026-03-08"
    })
    void aDayIsADayInHoChiMinhCity(String instant, LocalDate date) {
        assertThat(BusinessZone.dateOf(OffsetDateTime.parse(instant).toInstant()))
                .isEqualTo(date);
    }

    @Test
    void aDeadlineEndsAtMidnight() {
        LocalDate due = LocalDate.of(2026, 3, 17);

        assertThat(BusinessZone.endOf(due)).isEqualTo(Instant.parse("2026-03-17T17:00:00Z"));
        assertThat(BusinessZone.startOf(due)).isEqualTo(Instant.parse("2026-03-16T17:00:00Z"));
        assertThat(BusinessZone.dateOf(BusinessZone.endOf(due).minusMillis(1))).isEqualTo(due);
    }

    @Test
    void tetIsOffAndAMakeUpSaturdayIsNot() {
        assertThat(CALENDAR.isWorking(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(CALENDAR.isWorking(LocalDate.of(2026, 1, 10))).isTrue();
        assertThat(CALENDAR.isWorking(LocalDate.of(2026, 1, 2))).isFalse();
        assertThat(CALENDAR.isWorking(LocalDate.of(2026, 4, 27))).isFalse();
        assertThat(CALENDAR.plus(LocalDate.of(2026, 4, 30), 2)).isEqualTo("2026-05-05");
        assertThat(CALENDAR.plus(LocalDate.of(2026, 2, 24), -1)).isEqualTo("2026-02-23");
        assertThat(CALENDAR.plus(LocalDate.of(2026, 2, 14), 0)).isEqualTo("2026-02-14");
    }

    @Test
    void workingDaysBetweenLeaveOutTheFirstDayAndTakeTheLast() {
        LocalDate cutOff = LocalDate.of(2026, 2, 13);

        assertThat(CALENDAR.between(cutOff, LocalDate.of(2026, 2, 22))).isZero();
        assertThat(CALENDAR.between(cutOff, LocalDate.of(2026, 2, 24))).isEqualTo(2);
        assertThat(CALENDAR.between(cutOff, cutOff)).isZero();
        assertThat(CALENDAR.between(cutOff, cutOff.minusDays(30))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-03-20",
        "2026-H1, 2026-06-20",
        "2026-Q3, 2026-09-20",
        "2026, 2026-12-20",
        "2027-Q1, 2027-03-20",
        "2027-H1, 2027-06-20",
        "2027-Q3, 2027-09-20",
        "2027, 2027-12-20"
    })
    void fourOrFiveWorkingDaysFromTheCutOffToTheMinistry(String period, LocalDate twentieth) {
        LocalDate cutOff = Period.parse(period).lastDay(CountingBase.REPORTING_WINDOW);

        assertThat(CALENDAR.between(cutOff, twentieth)).isBetween(4, 5);
    }
}
