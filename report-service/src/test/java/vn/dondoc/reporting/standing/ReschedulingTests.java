package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.OccurrenceChange;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.unit.UnitKind;

class ReschedulingTests {

    private static final Instant ISSUED = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-05T00:00:00Z");
    private static final Unit UNIT =
            new Unit("a", UnitKind.COMMUNE, null, "a", LocalDate.parse("2025-07-01"), null, ISSUED);
    private static final Scope COMMUNES = new Scope(Set.of(UnitKind.COMMUNE), Set.of(), Set.of());
    private static final Scope OTHERS = new Scope(Set.of(), Set.of("b"), Set.of());
    private static final Schedule QUARTERLY = schedule(Schedule.Type.EVERY, Frequency.QUARTER, null);
    private static final Schedule EVENT = schedule(Schedule.Type.EVENT, null, null);

    private static Schedule schedule(Schedule.Type type, @Nullable Frequency frequency, @Nullable Integer count) {
        return new Schedule(type, null, frequency, count, null);
    }

    private static Schedule once(String by) {
        return new Schedule(Schedule.Type.ONCE, LocalDate.parse(by), null, null, null);
    }

    private static Task task(Schedule schedule) {
        return new Task("T", COMMUNES, schedule);
    }

    private static Occurrence known(int n, String dueOn, OccurrenceState... states) {
        var changes = List.of(states).stream()
                .map(state -> new OccurrenceChange(ISSUED, state))
                .toList();
        return new Occurrence("T", n, List.of(new Occurrence.Due(LocalDate.parse(dueOn), ISSUED)), changes);
    }

    private static List<Occurrence> quarters(OccurrenceState... third) {
        return List.of(
                known(1, "2026-03-31"), known(2, "2026-06-30"), known(3, "2026-09-30", third), known(4, "2026-12-31"));
    }

    /** Of one version and an amendment of it from May on. */
    private static List<String> after(List<Task> tasks, List<Task> amended, List<Occurrence> known) {
        var versions = new ArrayList<PlanVersion>();
        versions.add(new PlanVersion(1, null, ISSUED, tasks, List.of(), null));
        versions.add(new PlanVersion(2, LocalDate.parse("2026-05-01"), MAY, amended, List.of(), null));
        var units = Units.knownAt(List.of(UNIT), List.of(), MAY);
        return new Rescheduling(versions, 2026, units)
                .of(UNIT, known).stream()
                        .map(one -> one.n() + " " + one.dueOn(MAY).orElseThrow())
                        .toList();
    }

    private static List<String> added(Schedule schedule) {
        return after(List.of(), List.of(task(schedule)), List.of());
    }

    @Test
    void aNewTaskIsDueAsItsScheduleSays() {
        assertThat(added(Schedule.regular())).containsExactly("1 2026-12-31");
        assertThat(added(once("2026-08-31"))).containsExactly("1 2026-08-31");
        assertThat(added(QUARTERLY)).containsExactly("1 2026-03-31", "2 2026-06-30", "3 2026-09-30", "4 2026-12-31");
        assertThat(added(schedule(Schedule.Type.TIMES, Frequency.HALF_YEAR, 2)))
                .containsExactly("1 2026-06-30", "2 2026-06-30", "3 2026-12-31", "4 2026-12-31");
        assertThat(added(EVENT)).isEmpty();
    }

    @Test
    void aScopeThatGrowsBringsTheTaskToTheUnitAndOneThatShrinksTakesWhatIsOpen() {
        var others = List.of(new Task("T", OTHERS, QUARTERLY));
        var all = List.of(task(QUARTERLY));

        assertThat(after(others, all, List.of())).hasSize(4);
        assertThat(after(others, others, List.of())).isEmpty();
        assertThat(after(all, others, quarters())).containsExactly("1 2026-03-31");
    }

    @Test
    void ofADroppedTaskStaysWhatWasDueBeforeOrIsDone() {
        assertThat(after(List.of(task(QUARTERLY)), List.of(), quarters(OccurrenceState.DONE)))
                .containsExactly("1 2026-03-31", "3 2026-09-30");
    }

    @Test
    void aTaskThatStaysAsItWasChangesNothing() {
        var same = List.of(task(QUARTERLY));

        assertThat(after(same, same, quarters(OccurrenceState.NOT_DONE)))
                .containsExactly("1 2026-03-31", "2 2026-06-30", "3 2026-09-30", "4 2026-12-31");
    }

    @Test
    void anotherScheduleReplacesWhatIsOpenFromTheEffectiveDayOn() {
        assertThat(after(
                        List.of(task(QUARTERLY)),
                        List.of(task(schedule(Schedule.Type.EVERY, Frequency.MONTH, null))),
                        List.of(known(1, "2026-03-31"), known(2, "2026-06-30", OccurrenceState.CANCELLED))))
                .containsExactly(
                        "1 2026-03-31",
                        "2 2026-06-30",
                        "5 2026-05-31",
                        "7 2026-07-31",
                        "8 2026-08-31",
                        "9 2026-09-30",
                        "10 2026-10-31",
                        "11 2026-11-30",
                        "12 2026-12-31");
        assertThat(after(List.of(task(QUARTERLY)), List.of(task(once("2026-11-20"))), quarters(OccurrenceState.DONE)))
                .containsExactly("1 2026-03-31", "3 2026-09-30", "2 2026-11-20");
    }

    @Test
    void aDateThatMovesIsOwedOnTheNewDayUnlessItWasDoneAlready() {
        var year = List.of(task(Schedule.regular()));
        var november = List.of(task(once("2026-11-20")));

        assertThat(after(year, november, List.of(known(1, "2026-12-31")))).containsExactly("1 2026-11-20");
        assertThat(after(year, november, List.of(known(1, "2026-12-31", OccurrenceState.DONE))))
                .containsExactly("1 2026-12-31");
    }

    @Test
    void anExtendedOneGoesByThePlansDateAndKeepsItsOwn() {
        var march = new Occurrence.Due(LocalDate.parse("2026-03-31"), ISSUED);
        var extended = new Occurrence.Due(LocalDate.parse("2026-06-30"), MAY);
        var known = List.of(new Occurrence("T", 1, List.of(march, extended), List.of()), known(2, "2026-06-30"));

        assertThat(after(List.of(task(QUARTERLY)), List.of(), known)).containsExactly("1 2026-06-30");
        assertThat(after(List.of(task(QUARTERLY)), List.of(task(QUARTERLY)), known))
                .containsExactly("1 2026-06-30", "2 2026-06-30", "3 2026-09-30", "4 2026-12-31");
    }

    @Test
    void whatWasOpenedForAnEventStaysAsLongAsTheTaskDoes() {
        var opened = List.of(known(1, "2026-06-10"));
        var before = List.of(task(EVENT));

        assertThat(after(before, before, opened)).containsExactly("1 2026-06-10");
        assertThat(after(before, List.of(), opened)).isEmpty();
        assertThat(after(before, List.of(task(Schedule.regular())), opened))
                .containsExactly("1 2026-06-10", "2 2026-12-31");
    }
}
