package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.web.Refusal;

/** What stands on a unit's sheet, and what is made of it. */
class SheetTests {

    private static final Instant AT = Instant.parse("2026-03-26T01:00:00Z");
    private static final Assignment QUARTERLY = Samples.assignment(Samples.QUARTERLY);

    private static List<String> lines(Sheet sheet) {
        return sheet.lines().stream()
                .map(line -> line.holder() + " " + line.dueOn() + " " + line.state() + " " + line.waitingFor() + " "
                        + line.places())
                .toList();
    }

    private static Assignment divided() {
        var order = new Part.Order("phong-1", null, LocalDate.parse("2026-03-25"), null);
        return Dividing.give(QUARTERLY, 1, "tin", order, "lead", AT)
                .orElseThrow()
                .state();
    }

    private static WorkCounts.Amounts counts(Assignment assignment, String holder) {
        var byUnit = new TreeMap<String, Tally>();
        Sheet.of(List.of(assignment), Samples.commune("a")).lines().stream()
                .filter(line -> line.holder().equals(holder))
                .forEach(line -> byUnit.computeIfAbsent(holder, unit -> new Tally())
                        .add(line, line.places().size(), AT));
        return WorkCounts.of(byUnit, true).all();
    }

    @Test
    void theUnitsOccurrencesAndItsDivisionsPartsStandByDueDate() {
        assertThat(lines(Sheet.of(List.of(divided()), Samples.commune("a"))))
                .containsExactly(
                        "phong-1 2026-03-25 NOT_STARTED DIVISIONS [I.1#1#tin]",
                        "a 2026-03-31 NOT_STARTED DIVISIONS [I.1#1]",
                        "a 2026-06-30 NOT_STARTED UNIT [I.1#2]",
                        "a 2026-09-30 NOT_STARTED UNIT [I.1#3]",
                        "a 2026-12-31 NOT_STARTED UNIT [I.1#4]");
    }

    @Test
    void whatTheUnitCompletedIsOffItsDivisionsList() {
        var done =
                divided().complete(1, null, List.of(), "lead", AT).orElseThrow().state();

        assertThat(lines(Sheet.of(List.of(done), Samples.commune("a"))))
                .contains("phong-1 2026-03-25 CANCELLED NOBODY [I.1#1#tin]", "a 2026-03-31 DONE NOBODY [I.1#1]");
    }

    @Test
    void whatAPredecessorOwedDoesNotStandThere() {
        var plan = Samples.plan(
                "p", Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, Samples.scopeOf("old"))));
        var lineage = new Lineage(Map.of("a", List.of(new Lineage.Link("old", LocalDate.parse("2026-07-01")))));
        var demand = Demands.of(plan, Samples.commune("a"), lineage).iterator().next();
        var inherited = Revision.issue(plan, "a", demand, Samples.MARCH).state();

        assertThat(lines(Sheet.of(List.of(inherited), Samples.commune("a"))))
                .containsExactly("a 2026-09-30 NOT_STARTED UNIT [I.1#3]", "a 2026-12-31 NOT_STARTED UNIT [I.1#4]");
    }

    @Test
    void aSheetIsReadAsItWasWritten() {
        var sheet = Sheet.of(List.of(divided()), Samples.commune("a"));

        assertThat(sheet.lines().stream().map(Sheet.Line::document).map(Sheet.Line::read))
                .containsExactlyElementsOf(sheet.lines());
        assertThat(sheet.stamp()).isEqualTo(2);
        assertThat(sheet.key()).isEqualTo("demo:p:a");
    }

    @Test
    void countsAddUp() {
        var amounts = counts(divided(), "a");

        assertThat(amounts.total()).isEqualTo(4);
        assertThat(amounts.open()).isEqualTo(amounts.overdue() + amounts.dueSoon() + amounts.notDue());
        assertThat(amounts.dueSoon()).isEqualTo(1);
        assertThat(amounts.waiting())
                .containsEntry(WaitingFor.UNIT, 3L)
                .containsEntry(WaitingFor.DIVISIONS, 1L)
                .containsEntry(WaitingFor.HOME_AFFAIRS, 0L);
        assertThat(counts(divided(), "phong-1").overdue()).isEqualTo(1);
    }

    @Test
    void aQuestionIsAnsweredByAllOfItsConditions() {
        var line = new Sheet.Line(
                "a", LocalDate.parse("2026-03-31"), OccurrenceState.NOT_STARTED, WaitingFor.UNIT, List.of("I.1#1"));

        assertThat(asked(Set.of(), Set.of(), null, null).matches(line, AT)).isTrue();
        assertThat(asked(Set.of(OccurrenceState.DONE), Set.of(), null, null).matches(line, AT))
                .isFalse();
        assertThat(asked(Set.of(), Set.of(TimeState.DUE_SOON), null, null).matches(line, AT))
                .isTrue();
        assertThat(asked(Set.of(), Set.of(TimeState.OVERDUE), null, null).matches(line, AT))
                .isFalse();
        assertThat(asked(Set.of(), Set.of(), "2026-03-31", "2026-03-31").matches(line, AT))
                .isTrue();
        assertThat(asked(Set.of(), Set.of(), "2026-04-01", null).matches(line, AT))
                .isFalse();
        assertThat(asked(Set.of(), Set.of(), null, "2026-03-30").matches(line, AT))
                .isFalse();
    }

    private static WorkQuery asked(
            Set<OccurrenceState> states, Set<TimeState> times, @Nullable String from, @Nullable String to) {
        return new WorkQuery(
                null,
                null,
                states,
                times,
                Set.of(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                null);
    }

    @Test
    void aCursorIsReadBackAndAnyOtherTextRefused() {
        var place = new Place(LocalDate.parse("2026-03-31"), "p", "a", "I.1", 12, "tin");

        assertThat(Place.parse(place.cursor())).isEqualTo(place);
        for (var wrong : List.of("x", "2026-03-31:p:a:I.1:many:", "2026-13-01:p:a:I.1:1:", "::")) {
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Place.parse(wrong));
        }
    }

    @Test
    void textIsComparedWithoutCaseAndDiacritics() {
        assertThat(TaskSearch.fold("  Tuyên truyền  CẢI CÁCH hành chính, ĐỢT 1"))
                .isEqualTo("tuyen truyen cai cach hanh chinh, dot 1");
    }
}
