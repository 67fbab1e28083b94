package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceOpened;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

/** Occurrences of event-driven tasks: something happened, so the task is due once more. */
final class Openings {

    /** One a day for a year: more is a client that went wrong. */
    static final int MOST = 366;

    private Openings() {}

    /** @param key chosen by the client; the same again changes nothing */
    static Optional<Change<Assignment>> open(
            Assignment assignment, LocalDate dueOn, String trigger, @Nullable String key, String by, Instant at) {
        if (key != null && isKnown(assignment, key, dueOn, trigger)) {
            return Optional.empty();
        }
        requireOpenable(assignment, dueOn);
        var n = next(assignment);
        var kept = assignment.particulars().with(Note.of(Note.Kind.OPENING, n, trigger, by, at));
        var remembered = key == null ? kept : kept.with(new Particulars.Opening(key, n, dueOn, trigger));
        return assignment.next(OccurrenceSteps.start(n, dueOn, trigger, at), remembered, OccurrenceOpened::new);
    }

    /** Takes over what a predecessor left open, once. */
    static Optional<Change<Assignment>> inherit(Assignment heir, String predecessor, Occurrence left, Instant at) {
        var trigger = left.trigger();
        var key = predecessor + ":" + left.n();
        var kept = heir.particulars();
        if (trigger == null
                || !heir.onEvent()
                || !heir.asksOn(left.dueOn())
                || kept.opening(key).isPresent()) {
            return Optional.empty();
        }
        var n = next(heir);
        var inherited =
                OccurrenceSteps.inherit(OccurrenceSteps.start(n, left.dueOn(), trigger, at), left.percent(), at);
        return heir.next(
                inherited, kept.with(new Particulars.Opening(key, n, left.dueOn(), trigger)), OccurrenceOpened::new);
    }

    private static boolean isKnown(Assignment assignment, String key, LocalDate dueOn, String trigger) {
        var known = assignment.particulars().opening(key);
        if (known.isPresent()
                && !(known.get().dueOn().equals(dueOn) && known.get().trigger().equals(trigger))) {
            throw Refusal.conflict("opening-differs", key, known.get().n());
        }
        return known.isPresent();
    }

    private static void requireOpenable(Assignment assignment, LocalDate dueOn) {
        if (!assignment.onEvent()) {
            throw Refusal.rule("not-event-driven", assignment.facts().taskId());
        }
        var owedFrom = assignment.facts().owedFrom();
        if (owedFrom != null && !assignment.facts().owesOn(dueOn)) {
            throw Refusal.fields().at("/dueOn", "before-owed", owedFrom.toString());
        }
        if (!assignment.asksOn(dueOn)) {
            throw Refusal.conflict("assignment-cancelled", assignment.id());
        }
        if (assignment.facts().occurrences().size() >= MOST) {
            throw Refusal.conflict("too-many-occurrences", assignment.id(), MOST);
        }
    }

    private static int next(Assignment assignment) {
        return assignment.facts().occurrences().stream()
                        .mapToInt(Occurrence::n)
                        .max()
                        .orElse(0)
                + 1;
    }
}
