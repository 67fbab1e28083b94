package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.AssignmentCancelled;
import vn.dondoc.contracts.assignment.AssignmentRevised;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanVersion;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

class RevisionTests {

    private static final Instant JULY = Instant.parse("2026-07-01T01:00:00Z");

    private static PlanVersion first(Schedule schedule) {
        return Samples.version(1, null, Samples.task("I.1", schedule, Samples.COMMUNES));
    }

    private static PlanVersion second(Schedule schedule) {
        return Samples.version(2, "2026-07-01", Samples.task("I.1", schedule, Samples.COMMUNES));
    }

    private static Demand demand(PlanState plan) {
        return Demands.of(plan, Samples.commune("a"), Lineage.NONE).iterator().next();
    }

    private static Assignment issued(Schedule schedule) {
        var plan = Samples.plan("p", first(schedule));
        return Revision.issue(plan, "a", demand(plan), Samples.MARCH).state();
    }

    private static Optional<Change<Assignment>> revised(Assignment before, PlanVersion... versions) {
        var plan = Samples.plan("p", versions);
        return Revision.of(before, demand(plan), Demands.newest(plan), JULY);
    }

    private static Assignment after(Optional<Change<Assignment>> change) {
        return change.orElseThrow().state();
    }

    private static List<String> occurrences(Assignment assignment) {
        return assignment.facts().occurrences().stream()
                .map(one -> one.n() + " " + one.dueOn() + " " + one.state())
                .toList();
    }

    @Test
    void whatIsInStepDoesNotChange() {
        assertThat(revised(issued(Samples.QUARTERLY), first(Samples.QUARTERLY), second(Samples.QUARTERLY)))
                .isEmpty();
    }

    @Test
    void futureOccurrencesAreReplacedAndDoneOnesStay() {
        var done = after(issued(Samples.QUARTERLY).complete(4, null, List.of(), "clerk", JULY));

        var change = revised(done, first(Samples.QUARTERLY), second(Samples.once("2026-11-20")))
                .orElseThrow();

        assertThat(change.event())
                .isEqualTo(new AssignmentRevised(change.state().facts()));
        assertThat(occurrences(change.state()))
                .containsExactly(
                        "1 2026-03-31 NOT_STARTED",
                        "2 2026-06-30 NOT_STARTED",
                        "3 2026-09-30 CANCELLED",
                        "4 2026-12-31 DONE",
                        "5 2026-11-20 NOT_STARTED");
    }

    @Test
    void aRevisionMadeTwiceChangesNothing() {
        var once = after(revised(issued(Samples.QUARTERLY), first(Samples.QUARTERLY), second(Samples.MONTHLY)));

        assertThat(revised(once, first(Samples.QUARTERLY), second(Samples.MONTHLY)))
                .isEmpty();
    }

    @Test
    void anOlderVersionComesTooLate() {
        var newest = after(revised(issued(Samples.QUARTERLY), first(Samples.QUARTERLY), second(Samples.MONTHLY)));

        assertThat(revised(newest, first(Samples.QUARTERLY))).isEmpty();
    }

    @Test
    void anExtensionOutlivesARevision() {
        var extended = after(
                Extensions.grant(issued(Samples.QUARTERLY), 3, LocalDate.parse("2026-10-15"), "bão", "snv", JULY));

        var after = after(revised(extended, first(Samples.QUARTERLY), second(Samples.MONTHLY)));

        assertThat(occurrences(after)).contains("3 2026-10-15 NOT_STARTED").doesNotContain("9 2026-09-30 NOT_STARTED");
    }

    @Test
    void aDateThatMovesTakesTheProgressAlong() {
        var begun = after(issued(Samples.once("2026-09-30")).progress(1, 60, null, "clerk", JULY));
        var extended = after(Extensions.grant(begun, 1, LocalDate.parse("2026-10-15"), "bão", "snv", JULY));
        var versions = new PlanVersion[] {first(Samples.once("2026-09-30")), second(Samples.once("2026-09-15"))};
        var moved = after(revised(extended, versions));
        var again = after(Extensions.grant(moved, 1, LocalDate.parse("2026-09-20"), "lụt", "snv", JULY));

        assertThat(occurrences(moved)).containsExactly("1 2026-09-15 IN_PROGRESS");
        assertThat(moved.occurrence(1).percent()).isEqualTo(60);
        assertThat(revised(moved, versions)).isEmpty();
        assertThat(revised(again, versions)).isEmpty();
    }

    @Test
    void aMovedDateThatWasMetAlreadyIsNotOwedAgain() {
        var done = after(issued(Samples.once("2026-09-30")).complete(1, null, List.of(), "clerk", JULY));

        assertThat(revised(done, first(Samples.once("2026-09-30")), second(Samples.once("2026-11-30"))))
                .isEmpty();
    }

    @Test
    void aDroppedTaskIsCancelledAndItsPastStays() {
        var change = revised(issued(Samples.QUARTERLY), first(Samples.QUARTERLY), Samples.version(2, "2026-07-01"))
                .orElseThrow();

        assertThat(change.event())
                .isEqualTo(new AssignmentCancelled(change.state().facts()));
        assertThat(change.state().facts().cancelledAt()).isEqualTo(JULY);
        assertThat(occurrences(change.state()))
                .containsExactly(
                        "1 2026-03-31 NOT_STARTED",
                        "2 2026-06-30 NOT_STARTED",
                        "3 2026-09-30 CANCELLED",
                        "4 2026-12-31 CANCELLED");
    }

    @Test
    void whatIsDroppedFromADayAheadGoesThatDay() {
        var plan = Samples.plan("p", first(Samples.QUARTERLY), Samples.version(2, "2026-07-01"));
        var dropped = Revision.of(issued(Samples.QUARTERLY), demand(plan), 2, Samples.MARCH)
                .orElseThrow()
                .state();
        var earlier = Samples.plan(
                "p", first(Samples.QUARTERLY), Samples.version(2, "2026-07-01"), Samples.version(3, "2026-06-01"));

        assertThat(dropped.facts().cancelledAt()).isEqualTo(Instant.parse("2026-06-30T17:00:00Z"));
        assertThat(occurrences(dropped)).contains("2 2026-06-30 NOT_STARTED", "3 2026-09-30 CANCELLED");
        assertThat(Revision.of(dropped, demand(plan), 2, JULY)).isEmpty();
        assertThat(Revision.of(dropped, demand(earlier), 3, Samples.MARCH)
                        .orElseThrow()
                        .state()
                        .facts()
                        .cancelledAt())
                .isEqualTo(Instant.parse("2026-05-31T17:00:00Z"));
    }

    @Test
    void untilATaskGoesOccurrencesOfItCanBeOpened() {
        var plan = Samples.plan("p", first(Samples.ON_EVENT), Samples.version(2, "2026-07-01"));
        var dropped = Revision.of(issued(Samples.ON_EVENT), demand(plan), 2, Samples.MARCH)
                .orElseThrow()
                .state();

        assertThat(Openings.open(dropped, LocalDate.parse("2026-06-30"), "văn bản", null, "snv", Samples.MARCH))
                .isPresent();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        Openings.open(dropped, LocalDate.parse("2026-07-01"), "văn bản", null, "snv", Samples.MARCH));
    }

    @Test
    void aUnitThatComesBeforeATaskGoesIsGivenItUntilThen() {
        var plan = Samples.plan("p", first(Samples.QUARTERLY), Samples.version(2, "2026-07-01"));
        var late = Revision.issue(plan, "a", demand(plan), Samples.MARCH).state();

        assertThat(late.facts().cancelledAt()).isEqualTo(Instant.parse("2026-06-30T17:00:00Z"));
        assertThat(occurrences(late)).containsExactly("1 2026-03-31 NOT_STARTED", "2 2026-06-30 NOT_STARTED");
    }

    @Test
    void theEventSaysSinceWhenATaskIsOwed() {
        var added = Samples.version(2, "2026-07-01", Samples.task("I.9", Samples.QUARTERLY, Samples.COMMUNES));
        var plan = Samples.plan("p", Samples.version(1, null), added);
        var facts =
                Revision.issue(plan, "a", demand(plan), Samples.MARCH).state().facts();

        assertThat(facts.occurrences())
                .extracting(one -> facts.owesOn(one.dueOn()))
                .containsExactly(false, false, true, true);
    }

    @Test
    void whatIsRecalledIsOwedNoMoreAndWhatWasDoneStays() {
        var done = after(issued(Samples.QUARTERLY).complete(1, null, List.of(), "clerk", Samples.MARCH));
        var change = Revision.recall(done, 1, JULY).orElseThrow();

        assertThat(change.event())
                .isEqualTo(new AssignmentCancelled(change.state().facts()));
        assertThat(occurrences(change.state()))
                .containsExactly(
                        "1 2026-03-31 DONE",
                        "2 2026-06-30 CANCELLED",
                        "3 2026-09-30 CANCELLED",
                        "4 2026-12-31 CANCELLED");
        assertThat(Revision.recall(change.state(), 1, JULY.plusSeconds(1))).isEmpty();
        assertThat(occurrences(after(revised(change.state(), first(Samples.QUARTERLY)))))
                .contains("1 2026-03-31 DONE", "2 2026-06-30 NOT_STARTED");
    }

    @Test
    void whatANewerVersionGaveIsNotRecalledByAnOlderOne() {
        assertThat(Revision.recall(issued(Samples.QUARTERLY), 0, JULY)).isEmpty();
    }

    @Test
    void aTaskThatComesBackIsRevived() {
        var dropped =
                after(revised(issued(Samples.QUARTERLY), first(Samples.QUARTERLY), Samples.version(2, "2026-07-01")));
        var again = Samples.version(3, "2026-07-15", Samples.task("I.1", Samples.QUARTERLY, Samples.COMMUNES));

        var change = revised(dropped, first(Samples.QUARTERLY), Samples.version(2, "2026-07-01"), again)
                .orElseThrow();

        assertThat(change.event())
                .isEqualTo(new AssignmentRevised(change.state().facts()));
        assertThat(change.state().facts().cancelledAt()).isNull();
        assertThat(occurrences(change.state()))
                .containsExactly(
                        "1 2026-03-31 NOT_STARTED",
                        "2 2026-06-30 NOT_STARTED",
                        "3 2026-09-30 NOT_STARTED",
                        "4 2026-12-31 NOT_STARTED");
    }

    @Test
    void openedOccurrencesOfADroppedTaskGoUnlessTheyAreDoneOrWereDue() {
        var opened = issued(Samples.ON_EVENT);
        for (var due : List.of("2026-06-10", "2026-08-10", "2026-09-10")) {
            opened = after(Openings.open(opened, LocalDate.parse(due), "văn bản " + due, null, "snv", Samples.MARCH));
        }
        var done = after(opened.complete(3, null, List.of(), "clerk", JULY));

        var after = after(revised(done, first(Samples.ON_EVENT), Samples.version(2, "2026-07-01")));

        assertThat(occurrences(after))
                .containsExactly("1 2026-06-10 NOT_STARTED", "2 2026-08-10 CANCELLED", "3 2026-09-10 DONE");
    }

    private static Optional<Change<Assignment>> ended(Assignment before, Schedule schedule) {
        var plan = Samples.plan("p", first(schedule));
        var unit = Samples.mergedInto(Samples.commune("a"), "b", "2026-07-01");
        var demand = Demands.of(plan, unit, Lineage.NONE).iterator().next();
        return Revision.of(before, demand, 1, JULY);
    }

    @Test
    void aUnitThatEndsOwesNothingAfterItsLastDayAndItsPastStays() {
        var done = after(issued(Samples.QUARTERLY).complete(3, null, List.of(), "clerk", Samples.MARCH));

        assertThat(occurrences(after(ended(done, Samples.QUARTERLY))))
                .containsExactly(
                        "1 2026-03-31 NOT_STARTED",
                        "2 2026-06-30 NOT_STARTED",
                        "3 2026-09-30 DONE",
                        "4 2026-12-31 CANCELLED");
    }

    @Test
    void whatWasOpenedForAUnitThatEndsGoesFromItsLastDayOn() {
        var opened = issued(Samples.ON_EVENT);
        for (var due : List.of("2026-06-30", "2026-07-01")) {
            opened = after(Openings.open(opened, LocalDate.parse(due), "văn bản", null, "snv", Samples.MARCH));
        }

        assertThat(occurrences(after(ended(opened, Samples.ON_EVENT))))
                .containsExactly("1 2026-06-30 NOT_STARTED", "2 2026-07-01 CANCELLED");
    }

    @Test
    void aUnitThatGoesOnAfterAllIsAskedAgain() {
        var ended = after(ended(issued(Samples.QUARTERLY), Samples.QUARTERLY));

        assertThat(occurrences(after(revised(ended, first(Samples.QUARTERLY)))))
                .allMatch(one -> one.endsWith("NOT_STARTED"));
    }

    @Test
    void whatCannotBeDoneStaysSo() {
        var declared = after(issued(Samples.QUARTERLY).giveUp(4, "không có kinh phí", "lead", JULY));

        assertThat(occurrences(after(revised(declared, first(Samples.QUARTERLY), Samples.version(2, "2026-07-01")))))
                .contains("3 2026-09-30 CANCELLED", "4 2026-12-31 NOT_DONE");
    }
}
