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
import vn.dondoc.contracts.assignment.OccurrenceNotDone;
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
        refused(
                "occurrence-closed",
                () -> Extensions.grant(done(), 1, LocalDate.parse("2026-05-01"), "bão", "snv", LATE));
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
        var change = Extensions.grant(QUARTERLY, 1, LocalDate.parse("2026-04-10"), "bão", "snv", LATE)
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
        assertThat(Extensions.grant(QUARTERLY, 1, LocalDate.parse("2026-03-31"), "bão", "snv", LATE))
                .isEmpty();
    }

    @Test
    void aDueDateIsNeverMovedForward() {
        refused("invalid", () -> Extensions.grant(QUARTERLY, 1, LocalDate.parse("2026-03-30"), "bão", "snv", LATE));
    }

    @Test
    void anEventDrivenTaskGetsItsOccurrencesOneByOne() {
        var first = after(Openings.open(
                with(Samples.ON_EVENT), LocalDate.parse("2026-04-05"), "Nghị định mới", null, "snv", LATE));
        var change = Openings.open(first, LocalDate.parse("2026-05-05"), "Thông tư mới", null, "snv", LATE)
                .orElseThrow();

        assertThat(change.event()).isEqualTo(new OccurrenceOpened(change.state().facts(), 2));
        assertThat(change.state().occurrence(2).trigger()).isEqualTo("Thông tư mới");
        assertThat(change.state().occurrence(1).dueOn()).isEqualTo(LocalDate.parse("2026-04-05"));
    }

    @Test
    void aTaskWithAScheduleTakesNoMore() {
        refused(
                "not-event-driven",
                () -> Openings.open(QUARTERLY, LocalDate.parse("2026-04-05"), "x", null, "snv", LATE));
    }

    @Test
    void theHistoryKeepsEveryDecisionAndTheNewestProgress() {
        var assignment = after(QUARTERLY.complete(2, null, List.of("e-1"), "clerk", IN_TIME));
        for (int percent = 1; percent <= 60; percent++) {
            assignment = after(assignment.progress(1, percent, "bước " + percent, "clerk", IN_TIME));
        }

        var notes = assignment.particulars().notes();
        assertThat(notes).hasSize(Particulars.PROGRESS_NOTES + 1);
        assertThat(notes.get(0).evidenceIds()).containsExactly("e-1");
        assertThat(notes.get(50).text()).isEqualTo("bước 60");
        assertThat(assignment.occurrence(1).changes()).hasSize(2);
    }

    @Test
    void whatAnOccurrenceWasCompletedWithOutlivesTheHistory() {
        var kept = Particulars.NONE.with(Note.completion(1, null, List.of("e-1"), "clerk", Samples.MARCH));
        for (int n = 0; n < 2 * Particulars.DECISION_NOTES; n++) {
            kept = kept.with(Note.of(Note.Kind.REOPENING, 2, "lần " + n, "snv", Samples.MARCH));
        }

        assertThat(kept.notes()).hasSize(Particulars.DECISION_NOTES);
        assertThat(kept.newest(1, Note.Kind.COMPLETION)).isPresent();
        assertThat(kept.newest(2, Note.Kind.REOPENING)).map(Note::text).contains("lần 799");
    }

    @Test
    void askingForMoreTimeAgainAndAgainDoesNotGrowWithoutEnd() {
        var assignment = QUARTERLY;
        for (int n = 1; n <= Particulars.REQUESTS + 20; n++) {
            var dueOn = LocalDate.parse("2026-04-01").plusDays(n);
            assignment = after(Extensions.ask(assignment, 1, dueOn, "bão", "lead", Samples.MARCH));
        }

        assertThat(assignment.particulars().requests()).hasSize(Particulars.REQUESTS);
        assertThat(assignment.particulars().waiting(1))
                .map(ExtensionRequest::asked)
                .contains(LocalDate.parse("2026-07-30"));
    }

    @Test
    void anOccurrenceIsNotReopenedForEver() {
        var assignment = QUARTERLY;
        while (assignment.occurrence(1).changes().size() < Assignment.CHANGES) {
            assignment = after(assignment.complete(1, null, List.of(), "clerk", Samples.MARCH));
            if (assignment.occurrence(1).changes().size() < Assignment.CHANGES) {
                assignment = after(assignment.reopen(1, "x", "snv", Samples.MARCH));
            }
        }

        var last = assignment;
        refused("changed-too-often", () -> last.reopen(1, "x", "snv", Samples.MARCH));
    }

    @Test
    void whatCannotBeDoneIsClosedAndNeverLate() {
        var change = QUARTERLY.giveUp(1, "không có kinh phí", "lead", LATE).orElseThrow();

        assertThat(change.event())
                .isEqualTo(new OccurrenceNotDone(change.state().facts(), 1));
        assertThat(change.state().occurrence(1).state()).isEqualTo(OccurrenceState.NOT_DONE);
        assertThat(change.state().occurrence(1).late()).isFalse();
        assertThat(change.state().giveUp(1, "nữa", "lead", LATE)).isEmpty();
        refused("occurrence-closed", () -> change.state().progress(1, 10, null, "clerk", LATE));
        refused("occurrence-closed", () -> change.state().complete(1, null, List.of(), "clerk", LATE));
        refused("occurrence-closed", () -> done().giveUp(1, "x", "lead", LATE));
    }

    @Test
    void whatWasDeclaredImpossibleCanBeReopened() {
        var declared = after(QUARTERLY.giveUp(1, "không có kinh phí", "lead", LATE));

        assertThat(after(declared.reopen(1, "đã có kinh phí", "snv", LATE))
                        .occurrence(1)
                        .state())
                .isEqualTo(OccurrenceState.IN_PROGRESS);
    }

    @Test
    void aKeyOpensOneOccurrenceHoweverOftenItIsSent() {
        var due = LocalDate.parse("2026-04-05");
        var once = after(Openings.open(with(Samples.ON_EVENT), due, "Nghị định mới", "k-1", "snv", LATE));

        assertThat(Openings.open(once, due, "Nghị định mới", "k-1", "snv", LATE))
                .isEmpty();
        assertThat(after(Openings.open(once, due, "Nghị định mới", "k-2", "snv", LATE))
                        .facts()
                        .occurrences())
                .hasSize(2);
        refused("opening-differs", () -> Openings.open(once, due, "Thông tư", "k-1", "snv", LATE));
        refused("opening-differs", () -> Openings.open(once, due.plusDays(1), "Nghị định mới", "k-1", "snv", LATE));
    }

    @Test
    void occurrencesOfATaskAreBounded() {
        var assignment = with(Samples.ON_EVENT);
        for (int n = 1; n <= Openings.MOST; n++) {
            assignment = after(Openings.open(assignment, LocalDate.parse("2026-04-05"), "x", null, "snv", LATE));
        }
        var full = assignment;

        refused(
                "too-many-occurrences",
                () -> Openings.open(full, LocalDate.parse("2026-04-05"), "x", null, "snv", LATE));
    }

    @Test
    void aSuccessorTakesOverWhatWasLeftOnce() {
        var left = after(after(Openings.open(
                                with(Samples.ON_EVENT), LocalDate.parse("2026-08-05"), "Nghị định", null, "snv", LATE))
                        .progress(1, 30, null, "clerk", LATE))
                .occurrence(1);

        var change = Openings.inherit(with(Samples.ON_EVENT), "old", left, LATE).orElseThrow();

        assertThat(change.state().occurrence(1).trigger()).isEqualTo("Nghị định");
        assertThat(change.state().occurrence(1).percent()).isEqualTo(30);
        assertThat(Openings.inherit(change.state(), "old", left, LATE)).isEmpty();
        assertThat(Openings.inherit(QUARTERLY, "old", left, LATE)).isEmpty();
    }
}
