package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceCompleted;
import vn.dondoc.contracts.assignment.OccurrenceExtended;
import vn.dondoc.contracts.assignment.OccurrenceOpened;
import vn.dondoc.contracts.assignment.OccurrenceProgressed;
import vn.dondoc.contracts.assignment.OccurrenceReopened;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Refusal;

/**
 * One task for one unit. Stored by plan, unit, task, so that what a unit has under a plan lies together; its id is
 * {@code planId:taskId:unitId} all the same. A decision that changes nothing yields no change.
 *
 * @param facts what events say about it
 * @param planVersion the plan's newest version when this was last changed by the plan; an older one changes nothing
 * @param onEvent whether its occurrences are opened one by one
 * @param moved due dates the plan gave to occurrences that were extended
 * @param notes the newest {@value #NOTES}, oldest first
 */
public record Assignment(
        AssignmentState facts, long version, int planVersion, boolean onEvent, List<Moved> moved, List<Note> notes)
        implements Aggregate {

    static final int NOTES = 50;

    /** The due date that occurrence {@code n} had before it was extended. */
    public record Moved(int n, LocalDate from) {}

    public Assignment {
        moved = Lists.copy(moved);
        notes = Lists.copy(notes);
    }

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
        var kept = new Note(at, by, n, Note.Kind.PROGRESS, percent, note, List.of());
        return change(OccurrenceSteps.progress(one, percent, at), kept, OccurrenceProgressed::new);
    }

    Optional<Change<Assignment>> complete(
            int n, @Nullable String note, List<String> evidenceIds, String by, Instant at) {
        if (occurrence(n).state() == OccurrenceState.DONE) {
            return Optional.empty();
        }
        var kept = new Note(at, by, n, Note.Kind.COMPLETION, null, note, evidenceIds);
        return change(OccurrenceSteps.complete(open(n), at), kept, OccurrenceCompleted::new);
    }

    Optional<Change<Assignment>> reopen(int n, String reason, String by, Instant at) {
        var one = occurrence(n);
        if (one.state() != OccurrenceState.DONE) {
            throw Refusal.conflict("occurrence-not-done", id(), n, one.state().name());
        }
        var kept = Note.of(Note.Kind.REOPENING, n, reason, by, at);
        return change(OccurrenceSteps.progress(one, reported(n), at), kept, OccurrenceReopened::new);
    }

    Optional<Change<Assignment>> extend(int n, LocalDate dueOn, String reason, String by, Instant at) {
        var one = open(n);
        if (dueOn.equals(one.dueOn())) {
            return Optional.empty();
        }
        if (dueOn.isBefore(one.dueOn())) {
            throw Refusal.fields()
                    .at("/dueOn", "extension-not-later", one.dueOn().toString());
        }
        var extended = note(Note.of(Note.Kind.EXTENSION, n, reason, by, at)).with(movedBy(one));
        return extended.change(OccurrenceSteps.due(one, dueOn), OccurrenceExtended::new);
    }

    Optional<Change<Assignment>> open(LocalDate dueOn, String trigger, String by, Instant at) {
        if (!onEvent) {
            throw Refusal.rule("not-event-driven", facts.taskId());
        }
        if (facts.cancelledAt() != null) {
            throw Refusal.conflict("assignment-cancelled", id());
        }
        var n = facts.occurrences().stream().mapToInt(Occurrence::n).max().orElse(0) + 1;
        var kept = Note.of(Note.Kind.OPENING, n, trigger, by, at);
        return change(OccurrenceSteps.start(n, dueOn, trigger, at), kept, OccurrenceOpened::new);
    }

    Occurrence occurrence(int n) {
        return facts.occurrences().stream()
                .filter(one -> one.n() == n)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("occurrence", id() + "/" + n));
    }

    /** The day on which the plan wants it, whatever extension it was given. */
    LocalDate plannedOn(Occurrence one) {
        return moved.stream()
                .filter(move -> move.n() == one.n())
                .map(Moved::from)
                .findFirst()
                .orElse(one.dueOn());
    }

    private Occurrence open(int n) {
        var one = occurrence(n);
        if (one.state() == OccurrenceState.DONE || one.state() == OccurrenceState.CANCELLED) {
            throw Refusal.conflict("occurrence-closed", id(), n, one.state().name());
        }
        return one;
    }

    private int reported(int n) {
        return notes.stream()
                .filter(note -> note.n() == n && note.percent() != null)
                .reduce((older, newer) -> newer)
                .map(Note::percent)
                .orElse(0);
    }

    private List<Moved> movedBy(Occurrence one) {
        var all = new ArrayList<>(moved);
        if (moved.stream().noneMatch(move -> move.n() == one.n())) {
            all.add(new Moved(one.n(), one.dueOn()));
        }
        return all;
    }

    private Assignment note(Note note) {
        var all = new ArrayList<>(notes);
        all.add(note);
        var newest = all.subList(Math.max(0, all.size() - NOTES), all.size());
        return new Assignment(facts, version, planVersion, onEvent, moved, newest);
    }

    private Assignment with(List<Moved> moves) {
        return new Assignment(facts, version, planVersion, onEvent, moves, notes);
    }

    private Optional<Change<Assignment>> change(
            Occurrence changed, Note note, BiFunction<AssignmentState, Integer, Event> event) {
        return note(note).change(changed, event);
    }

    private Optional<Change<Assignment>> change(Occurrence changed, BiFunction<AssignmentState, Integer, Event> event) {
        var occurrences = new ArrayList<>(facts.occurrences());
        occurrences.removeIf(one -> one.n() == changed.n());
        occurrences.add(changed);
        occurrences.sort((a, b) -> Integer.compare(a.n(), b.n()));
        var next = Revision.facts(facts, facts.role(), facts.title(), facts.group(), occurrences, facts.cancelledAt());
        return Optional.of(new Change<>(
                new Assignment(next, version + 1, planVersion, onEvent, moved, notes), event.apply(next, changed.n())));
    }
}
