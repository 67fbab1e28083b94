package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceCompleted;
import vn.dondoc.contracts.assignment.OccurrenceNotDone;
import vn.dondoc.contracts.assignment.OccurrenceOverdue;
import vn.dondoc.contracts.assignment.OccurrenceProgressed;
import vn.dondoc.contracts.assignment.OccurrenceReopened;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.Window;
import vn.dondoc.platform.web.Refusal;

/**
 * One task for one unit. Stored by plan, unit, task, so that what a unit has under a plan lies together; its id is
 * {@code planId:taskId:unitId} all the same. A decision that changes nothing yields no change. Extensions, parts and
 * openings are decided in {@link Extensions}, {@link Dividing} and {@link Openings}.
 *
 * @param facts what events say about it
 * @param planVersion the plan's newest version when this was last changed by the plan; an older one changes nothing
 * @param onEvent whether its occurrences are opened one by one
 * @param owedFrom of a task that the unit has not had from the beginning, the day from which it is owed; see {@link Tie}
 */
public record Assignment(
        AssignmentState facts,
        long version,
        int planVersion,
        boolean onEvent,
        @Nullable LocalDate owedFrom,
        Particulars particulars)
        implements Aggregate {

    /** Of the state of one occurrence: more is a client that went wrong, and every event carries them all. */
    static final int CHANGES = 100;

    @Override
    public String id() {
        return facts.id();
    }

    @Override
    public String province() {
        return facts.province();
    }

    @Override
    public String key() {
        return Keys.of(facts.province(), facts.planId(), facts.unitId(), facts.taskId());
    }

    Optional<Change<Assignment>> progress(int n, int percent, @Nullable String note, String by, Instant at) {
        var one = open(n);
        if (one.state() == OccurrenceState.IN_PROGRESS && one.percent() == percent && note == null) {
            return Optional.empty();
        }
        var kept = particulars.with(Note.progress(n, percent, note, by, at));
        return next(OccurrenceSteps.progress(one, percent, at), kept, OccurrenceProgressed::new);
    }

    Optional<Change<Assignment>> complete(
            int n, @Nullable String note, List<String> evidenceIds, String by, Instant at) {
        if (occurrence(n).state() == OccurrenceState.DONE) {
            return Optional.empty();
        }
        var kept = particulars
                .with(Note.completion(n, note, evidenceIds, by, at))
                .withDecided(n, request -> request.lapse(at));
        return next(OccurrenceSteps.complete(open(n), at), kept, OccurrenceCompleted::new);
    }

    /** "Không thực hiện được": nothing more is expected, and it never counts as completed. */
    Optional<Change<Assignment>> giveUp(int n, String reason, String by, Instant at) {
        if (occurrence(n).state() == OccurrenceState.NOT_DONE) {
            return Optional.empty();
        }
        var kept = particulars
                .with(Note.of(Note.Kind.INABILITY, n, reason, by, at))
                .withDecided(n, request -> request.lapse(at));
        return next(OccurrenceSteps.giveUp(open(n), at), kept, OccurrenceNotDone::new);
    }

    Optional<Change<Assignment>> reopen(int n, String reason, String by, Instant at) {
        var one = occurrence(n);
        if (one.state() != OccurrenceState.DONE && one.state() != OccurrenceState.NOT_DONE) {
            throw Refusal.conflict("occurrence-not-done", id(), n, one.state().name());
        }
        if (one.changes().size() >= CHANGES) {
            throw Refusal.conflict("changed-too-often", id(), n, CHANGES);
        }
        var kept = particulars.with(Note.of(Note.Kind.REOPENING, n, reason, by, at));
        return next(OccurrenceSteps.progress(one, reported(n), at), kept, OccurrenceReopened::new);
    }

    /** The earliest due date that passed while its occurrence was open and owed, unless that was announced before. */
    Optional<Change<Assignment>> announceOverdue(Window owed, Instant at) {
        return unannounced(owed)
                .filter(one -> !at.isBefore(BusinessZone.endOf(one.dueOn())))
                .flatMap(one -> next(
                        one,
                        particulars.withAnnounced(one.n(), one.dueOn()),
                        (state, n) -> new OccurrenceOverdue(state, n, one.dueOn())));
    }

    /** Of what is open and owed: what is due first and was not announced as overdue with this due date. */
    Optional<Occurrence> unannounced(Window owed) {
        return facts.occurrences().stream()
                .filter(one -> isOpen(one) && owed.contains(one.dueOn()))
                .filter(one -> !particulars.announced().contains(new Particulars.DueDay(one.n(), one.dueOn())))
                .min(Comparator.comparing(Occurrence::dueOn).thenComparing(Occurrence::n));
    }

    Occurrence occurrence(int n) {
        return facts.occurrences().stream()
                .filter(one -> one.n() == n)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("occurrence", id() + "/" + n));
    }

    /** One that something can still be done about. */
    Occurrence open(int n) {
        var one = occurrence(n);
        if (!isOpen(one)) {
            throw Refusal.conflict("occurrence-closed", id(), n, one.state().name());
        }
        return one;
    }

    static boolean isOpen(Occurrence one) {
        return one.state() == OccurrenceState.NOT_STARTED || one.state() == OccurrenceState.IN_PROGRESS;
    }

    /** The day on which the plan wants it, whatever extension it was given. */
    LocalDate plannedOn(Occurrence one) {
        return particulars.moved().stream()
                .filter(move -> move.n() == one.n())
                .map(Particulars.DueDay::on)
                .findFirst()
                .orElse(one.dueOn());
    }

    /** The next version, in which one occurrence, or what is kept about it, is another one. */
    Optional<Change<Assignment>> next(
            Occurrence changed, Particulars kept, BiFunction<AssignmentState, Integer, Event> event) {
        var occurrences = new ArrayList<>(facts.occurrences());
        occurrences.removeIf(one -> one.n() == changed.n());
        occurrences.add(changed);
        occurrences.sort(Comparator.comparingInt(Occurrence::n));
        var next = Revision.facts(
                facts, facts.role(), facts.title(), facts.group(), occurrences, facts.cancelledAt(), facts.owedFrom());
        return Optional.of(new Change<>(
                new Assignment(next, version + 1, planVersion, onEvent, owedFrom, kept),
                event.apply(next, changed.n())));
    }

    /** The next version, as the plan or the register has it. */
    Assignment after(AssignmentState next, int newestVersion) {
        return new Assignment(next, version + 1, newestVersion, onEvent, owedFrom, particulars);
    }

    /** Whether it asks for what is due on that day: not if it was taken away by then. */
    boolean asksOn(LocalDate dueOn) {
        var cancelled = facts.cancelledAt();
        return cancelled == null || dueOn.isBefore(BusinessZone.dateOf(cancelled));
    }

    private int reported(int n) {
        return particulars.newest(n, Note.Kind.PROGRESS).map(Note::percent).orElse(0);
    }
}
