package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.notifying.reminder.Timetable.Appointment;
import vn.dondoc.platform.time.WorkingCalendar;
import vn.dondoc.testing.InEveryTimeZone;

@InEveryTimeZone
class TimetableTests {

    private static final WorkingCalendar VIETNAM_2026 = new WorkingCalendar(
            LocalDate.parse("2026-02-14")
                    .datesUntil(LocalDate.parse("2026-02-23"))
                    .collect(Collectors.toSet()),
            Set.of(LocalDate.parse("2026-01-10")));

    @Test
    void theUsualLadderCountsWorkingDays() {
        assertThat(days(Ladder.usual("p", "plan"), due("2026-02-03", "2026-01-05")))
                .containsExactly(
                        "T-5 2026-01-27", "T-2 2026-01-30", "T 2026-02-03", "T+1 2026-02-04", "T+3 2026-02-06");
    }

    @Test
    void itJumpsOverTet() {
        assertThat(days(Ladder.usual("p", "plan"), due("2026-02-24", "2026-01-05")))
                .containsExactly(
                        "T-5 2026-02-10", "T-2 2026-02-13", "T 2026-02-24", "T+1 2026-02-25", "T+3 2026-02-27");
    }

    @Test
    void whatComesUpToADueDateWithoutWorkComesBeforeIt() {
        assertThat(days(Ladder.usual("p", "plan"), due("2026-05-31", "2026-01-05")))
                .containsExactly(
                        "T-5 2026-05-25", "T-2 2026-05-28", "T 2026-05-29", "T+1 2026-06-01", "T+3 2026-06-03");
        assertThat(days(Ladder.usual("p", "plan"), due("2026-02-16", "2026-01-05")))
                .contains("T-2 2026-02-12", "T 2026-02-13", "T+1 2026-02-23");
    }

    @Test
    void aQuietDayPutsNothingOffBeyondTheDueDate() {
        var usual = Ladder.usual("p", "plan");
        var quiet = new Ladder("p", "plan", 1, usual.stages(), List.of(LocalDate.parse("2026-02-03")));

        assertThat(days(quiet, due("2026-02-03", "2026-01-05"))).contains("T-2 2026-01-30", "T 2026-02-02");
    }

    @Test
    void aDateBeyondAllCalendarsHasNoStages() {
        for (var date : List.of(LocalDate.MAX, LocalDate.MIN)) {
            assertThat(days(Ladder.usual("p", "plan"), due(date.toString(), "2026-01-05")))
                    .isEmpty();
        }
    }

    @Test
    void itFitsBetweenTheCutOffOnThe14thAndTheDueDateOnThe16th() {
        assertThat(days(Ladder.usual("p", "plan"), due("2026-09-16", "2026-01-05")))
                .containsExactly(
                        "T-5 2026-09-09", "T-2 2026-09-14", "T 2026-09-16", "T+1 2026-09-17", "T+3 2026-09-21");
    }

    @Test
    void daysBeforeTheObligationWasKnownAreGone() {
        assertThat(days(Ladder.usual("p", "plan"), due("2026-02-03", "2026-02-01")))
                .containsExactly("T 2026-02-03", "T+1 2026-02-04", "T+3 2026-02-06");
    }

    @Test
    void aChangedLadderHasNoPastButUnchangedRungsKeepTheirs() {
        var ladder = Ladder.usual("p", "plan")
                .change(
                        List.of(
                                new Stage("T-5", -5, List.of(RecipientRole.UNIT), null),
                                new Stage("T-4", -4, List.of(RecipientRole.UNIT), null),
                                new Stage("T", 0, List.of(RecipientRole.UNIT_HEAD), null)),
                        List.of(),
                        LocalDate.parse("2026-01-30"));

        assertThat(days(ladder, due("2026-02-03", "2026-01-05"))).containsExactly("T-5 2026-01-27", "T 2026-02-03");
    }

    @Test
    void mailsWaitForTheNextWorkingDayThatIsNotQuiet() {
        var quiet = new Ladder("p", "plan", 1, List.of(), List.of(LocalDate.parse("2026-02-23")));
        var timetable = new Timetable(quiet, VIETNAM_2026);

        assertThat(timetable.mailDay(LocalDate.parse("2026-02-13"))).isEqualTo("2026-02-13");
        assertThat(timetable.mailDay(LocalDate.parse("2026-02-14"))).isEqualTo("2026-02-24");
        assertThat(timetable.mailDay(LocalDate.parse("2026-01-10"))).isEqualTo("2026-01-10");
    }

    @Test
    void everyDayFromMinusSevenToPlusThirtyReachesEachStageOnce() {
        for (var dueOn : List.of("2026-01-31", "2028-02-29", "2026-12-31", "2027-01-01")) {
            var obligation = due(dueOn, "2025-01-01");
            var timetable = new Timetable(Ladder.usual("p", "plan"), VIETNAM_2026);
            var day = LocalDate.parse(dueOn).minusDays(15);
            var before = timetable.reached(obligation, day).size();
            assertThat(before).isZero();
            for (; day.isBefore(LocalDate.parse(dueOn).plusDays(30)); day = day.plusDays(1)) {
                var reached = timetable.reached(obligation, day).size();
                assertThat(reached).isBetween(before, before + 1);
                before = reached;
            }
            assertThat(before).isEqualTo(5);
        }
    }

    private static List<String> days(Ladder ladder, Obligation obligation) {
        return new Timetable(ladder, VIETNAM_2026)
                .appointments(obligation).stream().map(TimetableTests::text).toList();
    }

    private static String text(Appointment one) {
        return one.stage().id() + " " + one.day();
    }

    private static Obligation due(String dueOn, String openOn) {
        return new Obligation(
                "p",
                "plan",
                "unit",
                "Q1",
                "2026-01",
                "Một tin, bài",
                Measure.COUNT,
                LocalDate.parse(dueOn),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                true,
                LocalDate.parse(openOn),
                0);
    }
}
