package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.dondoc.contracts.assignment.ExtensionRefused;
import vn.dondoc.contracts.assignment.ExtensionRequested;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceExtended;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

/** More time for an occurrence: the unit asks, Home Affairs grants it, or another date, or refuses. It may also grant unasked. */
final class Extensions {

    private Extensions() {}

    /** Asking for another date replaces what was asked before. */
    static Optional<Change<Assignment>> ask(
            Assignment assignment, int n, LocalDate dueOn, String reason, String by, Instant at) {
        var one = assignment.open(n);
        requireLater(one, dueOn);
        var kept = assignment.particulars();
        if (kept.waiting(n)
                .filter(request ->
                        request.asked().equals(dueOn) && request.reason().equals(reason))
                .isPresent()) {
            return Optional.empty();
        }
        var asked = kept.with(Note.of(Note.Kind.EXTENSION_REQUEST, n, reason, by, at))
                .withDecided(n, request -> request.lapse(at))
                .with(ExtensionRequest.ask(n, dueOn, reason, by, at));
        return assignment.next(one, asked, (state, number) -> new ExtensionRequested(state, number, dueOn));
    }

    static Optional<Change<Assignment>> grant(
            Assignment assignment, int n, LocalDate dueOn, String reason, String by, Instant at) {
        var one = assignment.open(n);
        if (dueOn.equals(one.dueOn())) {
            return Optional.empty();
        }
        requireLater(one, dueOn);
        var granted = assignment
                .particulars()
                .with(Note.of(Note.Kind.EXTENSION, n, reason, by, at))
                .withMoved(n, one.dueOn())
                .withDecided(n, request -> request.grant(dueOn, reason, by, at));
        return assignment.next(OccurrenceSteps.due(one, dueOn), granted, OccurrenceExtended::new);
    }

    static Optional<Change<Assignment>> refuse(Assignment assignment, int n, String reason, String by, Instant at) {
        var one = assignment.open(n);
        var kept = assignment.particulars();
        if (kept.waiting(n).isEmpty()) {
            throw Refusal.conflict("extension-not-requested", assignment.id(), n);
        }
        var refused = kept.with(Note.of(Note.Kind.EXTENSION_REFUSAL, n, reason, by, at))
                .withDecided(n, request -> request.refuse(reason, by, at));
        return assignment.next(one, refused, ExtensionRefused::new);
    }

    private static void requireLater(Occurrence one, LocalDate dueOn) {
        if (!dueOn.isAfter(one.dueOn())) {
            throw Refusal.fields()
                    .at("/dueOn", "extension-not-later", one.dueOn().toString());
        }
    }
}
