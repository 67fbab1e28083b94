package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.AssignmentIssued;
import vn.dondoc.contracts.assignment.OccurrenceChange;
import vn.dondoc.contracts.assignment.OccurrenceCompleted;
import vn.dondoc.contracts.assignment.OccurrenceExtended;
import vn.dondoc.contracts.assignment.OccurrenceOpened;
import vn.dondoc.contracts.assignment.OccurrenceProgressed;
import vn.dondoc.contracts.assignment.OccurrenceReopened;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

class AssignmentTests {

    private static final Instant IN_TIME = Instant.parse("2026-03-31T16:59:59.999Z");
    private static final Instant LATE = Instant.parse("2026-03-31T17:00:00Z");

    private static Assignment with(Schedule schedule) {
        var plan = Samples.plan("p", Samples.version(1, null, Samples.task("I.1", schedule, Samples.COMMUNES)));
        var demand =
                Demands.of(plan, Samples.commune("a"), Lineage.NONE).iterator().next();
        return Revision.issue(plan, "a", demand, Samples.MARCH).state();
    }

    private static final Assignment QUARTERLY = with(Samples.QUARTERLY);

    private static Assignment after(Optional<Change<Assignment>> change) {
        return change.orElseThrow().state();
    }

    private static Assignment done() {
        return after(QUARTERLY.complete(1, null, List.of(), "clerk", IN_TIME));
    }

    private static void refused(String code, Runnable decision) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(decision::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void issuingRaisesTheWholeAssignment() {
        var plan =
                Samples.plan("p", Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, Samples.COMMUNES)));
        var demand =
                Demands.of(plan, Samples.commune("a"), Lineage.NONE).iterator().next();
        var change = Revision.issue(plan, "a", demand, Samples.MARCH);

        assertThat(change.state().id()).isEqualTo("p:I.1:a");
        assertThat(change.state().key()).isEqualTo("demo:p:a:I.1");
        assertThat(change.state().version()).isEqualTo(1);
        assertThat(change.event()).isEqualTo(new AssignmentIssued(change.state().facts()));
        assertThat(change.state().occurrence(4).dueOn()).isEqualTo(LocalDate.parse("2026-12-31"));
        assertThat(change.state().occurrence(4).changes())
                .containsExactly(new OccurrenceChange(Samples.MARCH, OccurrenceState.NOT_STARTED));
    }

    @Test
    void progressIsReported() {
        var change = QUARTERLY.progress(2, 40, "đang làm", "clerk", IN_TIME).orElseThrow();

        assertThat(change.event())
                .isEqualTo(new OccurrenceProgressed(change.state().facts(), 2));
        assertThat(change.state().version()).isEqualTo(2);
        assertThat(change.state().occurrence(2).state()).isEqualTo(OccurrenceState.IN_PROGRESS);
        assertThat(change.state().occurrence(2).percent()).isEqualTo(40);
        assertThat(change.state().occurrence(1).state()).isEqualTo(OccurrenceState.NOT_STARTED);
    }

    @Test
    void theSameProgressAgainChangesNothing() {
        var reported = after(QUARTERLY.progress(2, 40, null, "clerk", IN_TIME));

        assertThat(reported.progress(2, 40, null, "clerk", LATE)).isEmpty();
    }

    @Test
    void completionOnTheDueDayIsInTime() {
        var change =
                QUARTERLY.complete(1, "xong", List.of("e-1"), "clerk", IN_TIME).orElseThrow();

        assertThat(change.event())
                .isEqualTo(new OccurrenceCompleted(change.state().facts(), 1));
        var one = change.state().occurrence(1);
        assertThat(one.state()).isEqualTo(OccurrenceState.DONE);
        assertThat(one.doneAt()).isEqualTo(IN_TIME);
        assertThat(one.late()).isFalse();
        assertThat(one.percent()).isEqualTo(100);
    }

    @Test
    void completionAfterMidnightIsLate() {
        assertThat(after(QUARTERLY.complete(1, null, List.of(), "clerk", LATE))
                        .occurrence(1)
                        .late())
                .isTrue();
    }

    @Test
    void aRepeatedCompletionChangesNothing() {
        assertThat(done().complete(1, "nữa", List.of(), "clerk", LATE)).isEmpty();
    }

    @Test
    void aDoneOccurrenceTakesNoProgressAndNoExtension() {
        refused("occurrence-closed", () -> done().progress(1, 10, null, "clerk", LATE));
        refused("occurrence-closed", () -> done().extend(1, LocalDate.parse("2026-05-01"), "bão", "snv", LATE));
    }

    @Test
    void anUnknownOccurrenceIsNotFound() {
        refused("not-found", () -> QUARTERLY.progress(5, 10, null, "clerk", IN_TIME));
        refused("not-found", () -> QUARTERLY.complete(0, null, List.of(), "clerk", IN_TIME));
    }

    @Test
    void reopeningGoesBackToWhatWasReported() {
        var completed = after(
                after(QUARTERLY.progress(1, 50, null, "clerk", IN_TIME)).complete(1, null, List.of(), "clerk", LATE));

        var change = completed.reopen(1, "thiếu minh chứng", "snv", LATE).orElseThrow();

        assertThat(change.event())
                .isEqualTo(new OccurrenceReopened(change.state().facts(), 1));
        var one = change.state().occurrence(1);
        assertThat(one.state()).isEqualTo(OccurrenceState.IN_PROGRESS);
        assertThat(one.percent()).isEqualTo(50);
        assertThat(one.doneAt()).isNull();
        assertThat(one.late()).isFalse();
        assertThat(one.changes())
                .extracting(OccurrenceChange::state)
                .containsExactly(
                        OccurrenceState.NOT_STARTED,
                        OccurrenceState.IN_PROGRESS,
                        OccurrenceState.DONE,
                        OccurrenceState.IN_PROGRESS);
    }

    @Test
    void onlyWhatIsDoneCanBeReopened() {
        refused("occurrence-not-done", () -> QUARTERLY.reopen(1, "vì sao", "snv", LATE));
    }

    @Test
    void anExtensionMovesTheDueDateAndWithItLateness() {
        var change = QUARTERLY
                .extend(1, LocalDate.parse("2026-04-10"), "bão", "snv", LATE)
                .orElseThrow();

        assertThat(change.event())
                .isEqualTo(new OccurrenceExtended(change.state().facts(), 1));
        assertThat(change.state().occurrence(1).dueOn()).isEqualTo(LocalDate.parse("2026-04-10"));
        assertThat(change.state().plannedOn(change.state().occurrence(1))).isEqualTo(LocalDate.parse("2026-03-31"));
        assertThat(after(change.state().complete(1, null, List.of(), "clerk", LATE))
                        .occurrence(1)
                        .late())
                .isFalse();
    }

    @Test
    void theSameExtensionAgainChangesNothing() {
        assertThat(QUARTERLY.extend(1, LocalDate.parse("2026-03-31"), "bão", "snv", LATE))
                .isEmpty();
    }

    @Test
    void aDueDateIsNeverMovedForward() {
        refused("invalid", () -> QUARTERLY.extend(1, LocalDate.parse("2026-03-30"), "bão", "snv", LATE));
    }

    @Test
    void anEventDrivenTaskGetsItsOccurrencesOneByOne() {
        var first = after(with(Samples.ON_EVENT).open(LocalDate.parse("2026-04-05"), "Nghị định mới", "snv", LATE));
        var change = first.open(LocalDate.parse("2026-05-05"), "Thông tư mới", "snv", LATE)
                .orElseThrow();

        assertThat(change.event()).isEqualTo(new OccurrenceOpened(change.state().facts(), 2));
        assertThat(change.state().occurrence(2).trigger()).isEqualTo("Thông tư mới");
        assertThat(change.state().occurrence(1).dueOn()).isEqualTo(LocalDate.parse("2026-04-05"));
    }

    @Test
    void aTaskWithAScheduleTakesNoMore() {
        refused("not-event-driven", () -> QUARTERLY.open(LocalDate.parse("2026-04-05"), "x", "snv", LATE));
    }

    @Test
    void theHistoryIsBounded() {
        var assignment = QUARTERLY;
        for (int percent = 1; percent <= 60; percent++) {
            assignment = after(assignment.progress(1, percent, "bước " + percent, "clerk", IN_TIME));
        }

        assertThat(assignment.notes()).hasSize(Assignment.NOTES);
        assertThat(assignment.notes().get(49).text()).isEqualTo("bước 60");
        assertThat(assignment.occurrence(1).changes()).hasSize(2);
    }
}
