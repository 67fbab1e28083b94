package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.assignment.PartsChanged;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

class DividingTests {

    private static final Instant AT = Instant.parse("2026-03-20T01:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-25T17:00:00Z");
    private static final Assignment QUARTERLY = Samples.assignment(Samples.QUARTERLY);
    private static final Part.Order ORDER = order("phong-1", "2026-03-25");

    private static Part.Order order(String division, String dueOn) {
        return new Part.Order(division, null, LocalDate.parse(dueOn), "viết tin");
    }

    private static Assignment after(Optional<Change<Assignment>> change) {
        return change.orElseThrow().state();
    }

    private static Assignment given() {
        return after(Dividing.give(QUARTERLY, 1, "tin", ORDER, "lead", AT));
    }

    private static Assignment completed() {
        return after(Dividing.complete(given(), 1, "tin", null, List.of("e-1"), "clerk", AT));
    }

    private static Part part(Assignment assignment) {
        return Dividing.part(assignment, 1, "tin");
    }

    private static RollUp rolledUp(Assignment assignment) {
        return Objects.requireNonNull(RollUp.of(assignment, assignment.occurrence(1), LATE));
    }

    private static void refused(String code, Runnable decision) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(decision::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aPartIsGivenAndTheOccurrenceStaysAsItIs() {
        var change = Dividing.give(QUARTERLY, 1, "tin", ORDER, "lead", AT).orElseThrow();

        var part = part(change.state());
        assertThat(change.event()).isEqualTo(new PartsChanged(change.state().facts(), 1, List.of(part.facts())));
        assertThat(change.state().facts()).isEqualTo(QUARTERLY.facts());
        assertThat(part.state()).isEqualTo(OccurrenceState.NOT_STARTED);
        assertThat(WaitingFor.of(change.state(), change.state().occurrence(1))).isEqualTo(WaitingFor.DIVISIONS);
    }

    @Test
    void givingTheSameAgainChangesNothing() {
        assertThat(Dividing.give(given(), 1, "tin", ORDER, "lead", AT)).isEmpty();
        assertThat(Dividing.give(completed(), 1, "tin", ORDER, "lead", AT)).isEmpty();
    }

    @Test
    void anInternalDateIsNeverAfterTheUnitsOwn() {
        assertThat(Dividing.give(QUARTERLY, 1, "tin", order("phong-1", "2026-03-31"), "lead", AT))
                .isPresent();
        refused("invalid", () -> Dividing.give(QUARTERLY, 1, "tin", order("phong-1", "2026-04-01"), "lead", AT));
        refused("invalid", () -> Dividing.give(given(), 1, "tin", order("phong-1", "2026-04-01"), "lead", AT));
    }

    @Test
    void anotherDateKeepsTheProgressAndAnotherDivisionDoesNot() {
        var reported = after(Dividing.progress(given(), 1, "tin", 40, null, "clerk", AT));

        var moved = after(Dividing.give(reported, 1, "tin", order("phong-1", "2026-03-28"), "lead", AT));
        var handedOn = after(Dividing.give(reported, 1, "tin", order("phong-2", "2026-03-25"), "lead", AT));

        assertThat(part(moved).percent()).isEqualTo(40);
        assertThat(part(handedOn).percent()).isZero();
        assertThat(part(handedOn).state()).isEqualTo(OccurrenceState.NOT_STARTED);
    }

    @Test
    void aDivisionReportsProgressAndCompletion() {
        var reported = after(Dividing.progress(given(), 1, "tin", 40, "đang viết", "clerk", AT));
        var done = after(Dividing.complete(reported, 1, "tin", "xong", List.of("e-1"), "clerk", AT));

        assertThat(part(reported).percent()).isEqualTo(40);
        assertThat(part(done).state()).isEqualTo(OccurrenceState.DONE);
        assertThat(part(done).evidenceIds()).containsExactly("e-1");
        assertThat(part(done).late()).isFalse();
        assertThat(done.occurrence(1).state()).as("the unit's own word").isEqualTo(OccurrenceState.NOT_STARTED);
        assertThat(Dividing.progress(reported, 1, "tin", 40, null, "clerk", AT)).isEmpty();
        assertThat(Dividing.complete(done, 1, "tin", null, List.of(), "clerk", AT))
                .isEmpty();
    }

    @Test
    void aPartCompletedAfterItsOwnDateIsLate() {
        assertThat(part(after(Dividing.complete(given(), 1, "tin", null, List.of(), "clerk", LATE)))
                        .late())
                .isTrue();
    }

    @Test
    void whatADivisionSaysIsRolledUp() {
        var two = after(Dividing.give(given(), 1, "anh", order("phong-2", "2026-03-30"), "lead", AT));
        var three = after(Dividing.give(two, 1, "video", order("phong-3", "2026-03-20"), "lead", AT));
        var reported = after(Dividing.progress(three, 1, "anh", 50, null, "clerk", AT));
        var done = after(Dividing.complete(reported, 1, "tin", null, List.of(), "clerk", AT));

        assertThat(rolledUp(done)).isEqualTo(new RollUp(3, 1, 0, 1, 50));
        assertThat(RollUp.of(QUARTERLY, QUARTERLY.occurrence(1), AT)).isNull();
    }

    @Test
    void aPartThatCannotBeDoneOrWasWithdrawnWaitsForNobody() {
        var impossible = after(Dividing.giveUp(given(), 1, "tin", "thiếu người", "clerk", AT));
        var withdrawn = after(Dividing.withdraw(given(), 1, "tin", null, "lead", AT));

        assertThat(rolledUp(impossible)).isEqualTo(new RollUp(1, 0, 1, 0, 0));
        assertThat(WaitingFor.of(impossible, impossible.occurrence(1))).isEqualTo(WaitingFor.UNIT);
        assertThat(RollUp.of(withdrawn, withdrawn.occurrence(1), AT)).isNull();
        assertThat(Dividing.giveUp(impossible, 1, "tin", "x", "clerk", AT)).isEmpty();
        assertThat(Dividing.withdraw(withdrawn, 1, "tin", null, "lead", AT)).isEmpty();
        assertThat(part(after(Dividing.give(withdrawn, 1, "tin", ORDER, "lead", AT)))
                        .state())
                .isEqualTo(OccurrenceState.NOT_STARTED);
    }

    @Test
    void aPartIsReopenedWithReason() {
        var reopened = after(Dividing.reopen(completed(), 1, "tin", "thiếu ảnh", "lead", AT));

        assertThat(part(reopened).state()).isEqualTo(OccurrenceState.IN_PROGRESS);
        assertThat(part(reopened).doneAt()).isNull();
        refused("part-not-done", () -> Dividing.reopen(given(), 1, "tin", "x", "lead", AT));
    }

    @Test
    void aClosedPartTakesNothingMore() {
        refused("part-closed", () -> Dividing.progress(completed(), 1, "tin", 10, null, "clerk", AT));
        refused("part-closed", () -> Dividing.giveUp(completed(), 1, "tin", "x", "clerk", AT));
        refused("part-closed", () -> Dividing.withdraw(completed(), 1, "tin", "x", "lead", AT));
        refused("part-closed", () -> Dividing.give(completed(), 1, "tin", order("phong-1", "2026-03-24"), "lead", AT));
    }

    @Test
    void whatTheUnitHasSettledIsSettledForItsDivisions() {
        var done = after(given().complete(1, null, List.of(), "lead", AT));

        refused("occurrence-closed", () -> Dividing.progress(done, 1, "tin", 10, null, "clerk", AT));
        refused("occurrence-closed", () -> Dividing.give(done, 1, "x", ORDER, "lead", AT));
        assertThat(part(done).timeState(done.occurrence(1), LATE)).isEqualTo(TimeState.NOT_DUE);
        assertThat(WaitingFor.of(done, done.occurrence(1))).isEqualTo(WaitingFor.NOBODY);
    }

    @Test
    void anUnknownPartIsNotFound() {
        refused("not-found", () -> Dividing.progress(given(), 1, "khac", 10, null, "clerk", AT));
        refused("not-found", () -> Dividing.progress(given(), 2, "tin", 10, null, "clerk", AT));
    }

    @Test
    void partsAreBounded() {
        var assignment = QUARTERLY;
        for (int n = 1; n <= Dividing.MOST; n++) {
            assignment = after(Dividing.give(assignment, 1, "p-" + n, ORDER, "lead", AT));
        }
        var full = assignment;

        refused("too-many-parts", () -> Dividing.give(full, 1, "mot-phan-nua", ORDER, "lead", AT));
        assertThat(Dividing.give(full, 2, "phan-khac", ORDER, "lead", AT)).isPresent();
    }

    @Test
    void partsOfAllOccurrencesTogetherAreBoundedToo() {
        var assignment = Samples.assignment(Samples.times(20, Frequency.YEAR));
        for (int n = 0; n < Dividing.MOST_IN_ALL; n++) {
            assignment = after(Dividing.give(assignment, 1 + n / Dividing.MOST, "p-" + n, ORDER, "lead", AT));
        }
        var full = assignment;

        refused("too-many-parts-in-all", () -> Dividing.give(full, 20, "mot-phan-nua", ORDER, "lead", AT));
    }
}
