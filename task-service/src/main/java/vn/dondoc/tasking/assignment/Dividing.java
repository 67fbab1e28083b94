package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.assignment.PartsChanged;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

/**
 * How a unit breaks an occurrence down, and how its divisions report. All of it only while the occurrence is open:
 * when the unit has completed it, what its divisions owed is settled with it.
 */
final class Dividing {

    static final int MOST = 30;

    /** Of all occurrences together: every month for each division, with some to spare, fits in one document. */
    static final int MOST_IN_ALL = 400;

    private Dividing() {}

    static Optional<Change<Assignment>> give(
            Assignment assignment, int n, String id, Part.Order order, String by, Instant at) {
        var one = assignment.open(n);
        var known = find(assignment, n, id);
        if (known.filter(part -> part.order().equals(order) && part.state() != OccurrenceState.CANCELLED)
                .isPresent()) {
            return Optional.empty();
        }
        requireInTime(one, order);
        if (known.filter(part -> part.state() == OccurrenceState.DONE || part.state() == OccurrenceState.NOT_DONE)
                .isPresent()) {
            throw Refusal.conflict("part-closed", id, known.get().state().name());
        }
        if (known.isEmpty()) {
            requireRoom(assignment, n);
        }
        var part = known.map(before -> before.ordered(order)).orElseGet(() -> Part.of(n, id, order));
        return next(assignment, part, Note.of(Note.Kind.DIVISION, n, order.note(), by, at));
    }

    static Optional<Change<Assignment>> withdraw(
            Assignment assignment, int n, String id, @Nullable String reason, String by, Instant at) {
        if (part(assignment, n, id).state() == OccurrenceState.CANCELLED) {
            return Optional.empty();
        }
        var part = open(assignment, n, id).close(OccurrenceState.CANCELLED);
        return next(assignment, part, Note.of(Note.Kind.WITHDRAWAL, n, reason, by, at));
    }

    static Optional<Change<Assignment>> progress(
            Assignment assignment, int n, String id, int percent, @Nullable String note, String by, Instant at) {
        var part = open(assignment, n, id);
        if (part.state() == OccurrenceState.IN_PROGRESS && part.percent() == percent && note == null) {
            return Optional.empty();
        }
        return next(assignment, part.progress(percent), Note.progress(n, percent, note, by, at));
    }

    static Optional<Change<Assignment>> complete(
            Assignment assignment,
            int n,
            String id,
            @Nullable String note,
            List<String> evidenceIds,
            String by,
            Instant at) {
        if (part(assignment, n, id).state() == OccurrenceState.DONE) {
            return Optional.empty();
        }
        var part = open(assignment, n, id).complete(evidenceIds, at);
        return next(assignment, part, Note.completion(n, note, evidenceIds, by, at));
    }

    static Optional<Change<Assignment>> giveUp(
            Assignment assignment, int n, String id, String reason, String by, Instant at) {
        if (part(assignment, n, id).state() == OccurrenceState.NOT_DONE) {
            return Optional.empty();
        }
        var part = open(assignment, n, id).close(OccurrenceState.NOT_DONE);
        return next(assignment, part, Note.of(Note.Kind.INABILITY, n, reason, by, at));
    }

    static Optional<Change<Assignment>> reopen(
            Assignment assignment, int n, String id, String reason, String by, Instant at) {
        assignment.open(n);
        var part = part(assignment, n, id);
        if (part.open() || part.state() == OccurrenceState.CANCELLED) {
            throw Refusal.conflict("part-not-done", id, part.state().name());
        }
        return next(assignment, part.reopen(), Note.of(Note.Kind.REOPENING, n, reason, by, at));
    }

    static Part part(Assignment assignment, int n, String id) {
        return find(assignment, n, id)
                .orElseThrow(() -> Refusal.notFound("part", assignment.id() + "/" + n + "/" + id));
    }

    static Optional<Part> find(Assignment assignment, int n, String id) {
        return assignment.particulars().parts(n).stream()
                .filter(part -> part.id().equals(id))
                .findFirst();
    }

    private static Part open(Assignment assignment, int n, String id) {
        assignment.open(n);
        var part = part(assignment, n, id);
        if (!part.open()) {
            throw Refusal.conflict("part-closed", id, part.state().name());
        }
        return part;
    }

    private static void requireRoom(Assignment assignment, int n) {
        var kept = assignment.particulars();
        if (kept.parts(n).size() >= MOST) {
            throw Refusal.conflict("too-many-parts", assignment.id(), n, MOST);
        }
        if (kept.parts().size() >= MOST_IN_ALL) {
            throw Refusal.conflict("too-many-parts-in-all", assignment.id(), MOST_IN_ALL);
        }
    }

    private static void requireInTime(Occurrence one, Part.Order order) {
        if (order.dueOn().isAfter(one.dueOn())) {
            throw Refusal.fields().at("/dueOn", "part-too-late", one.dueOn().toString());
        }
    }

    private static Optional<Change<Assignment>> next(Assignment assignment, Part part, Note note) {
        var kept = assignment.particulars().with(part).with(note.on(part.id()));
        var facts = kept.parts(part.n()).stream().map(Part::facts).toList();
        return assignment.next(assignment.occurrence(part.n()), kept, (state, n) -> new PartsChanged(state, n, facts));
    }
}
