package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceChange;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.time.BusinessZone;

/** How one occurrence becomes the next. Whether it may is decided by {@link Assignment}. */
final class OccurrenceSteps {

    private OccurrenceSteps() {}

    static Occurrence start(int n, LocalDate dueOn, @Nullable String trigger, Instant at) {
        var changes = List.of(new OccurrenceChange(at, OccurrenceState.NOT_STARTED));
        return new Occurrence(n, dueOn, OccurrenceState.NOT_STARTED, 0, null, false, trigger, changes);
    }

    static Occurrence progress(Occurrence one, int percent, Instant at) {
        return step(one, OccurrenceState.IN_PROGRESS, percent, at);
    }

    static Occurrence complete(Occurrence one, Instant at) {
        var late = !at.isBefore(BusinessZone.endOf(one.dueOn()));
        var changes = changes(one, OccurrenceState.DONE, at);
        return new Occurrence(one.n(), one.dueOn(), OccurrenceState.DONE, 100, at, late, one.trigger(), changes);
    }

    static Occurrence giveUp(Occurrence one, Instant at) {
        return step(one, OccurrenceState.NOT_DONE, one.percent(), at);
    }

    /** What a predecessor had reported already. */
    static Occurrence inherit(Occurrence one, int percent, Instant at) {
        return percent == 0 ? one : progress(one, percent, at);
    }

    static Occurrence cancel(Occurrence one, Instant at) {
        return step(one, OccurrenceState.CANCELLED, one.percent(), at);
    }

    static Occurrence revive(Occurrence one, Instant at) {
        var state = one.percent() > 0 ? OccurrenceState.IN_PROGRESS : OccurrenceState.NOT_STARTED;
        return step(one, state, one.percent(), at);
    }

    static Occurrence due(Occurrence one, LocalDate dueOn) {
        return new Occurrence(
                one.n(), dueOn, one.state(), one.percent(), one.doneAt(), one.late(), one.trigger(), one.changes());
    }

    private static Occurrence step(Occurrence one, OccurrenceState state, int percent, Instant at) {
        return new Occurrence(
                one.n(), one.dueOn(), state, percent, null, false, one.trigger(), changes(one, state, at));
    }

    private static List<OccurrenceChange> changes(Occurrence one, OccurrenceState state, Instant at) {
        if (one.state() == state) {
            return one.changes();
        }
        var changes = new ArrayList<>(one.changes());
        changes.add(new OccurrenceChange(at, state));
        return changes;
    }
}
