package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.OccurrenceChange;
import vn.dondoc.contracts.assignment.OccurrenceState;

/**
 * One repetition of a task for one unit, with its history.
 *
 * @param due every due date it was given, each since when
 * @param changes every change of its state
 */
public record Occurrence(String taskId, int n, List<Due> due, List<OccurrenceChange> changes) {

    public record Due(LocalDate on, Instant since) {}

    public Occurrence {
        due = due.stream().sorted(Comparator.comparing(Due::since)).toList();
        changes = changes.stream()
                .sorted(Comparator.comparing(OccurrenceChange::at))
                .toList();
    }

    /** When it is due; empty before it was opened and after it was cancelled. */
    Optional<LocalDate> dueOn(Instant asOf) {
        boolean cancelled = state(asOf) == OccurrenceState.CANCELLED;
        return due.stream()
                .filter(given -> !cancelled && !given.since.isAfter(asOf))
                .reduce((older, newer) -> newer)
                .map(Due::on);
    }

    OccurrenceState state(Instant asOf) {
        return changes.stream()
                .filter(change -> !change.at().isAfter(asOf))
                .reduce((older, newer) -> newer)
                .map(OccurrenceChange::state)
                .orElse(OccurrenceState.NOT_STARTED);
    }

    /** Since when it stands done; a reopened one is not done, a second completion does not make it later. */
    @Nullable
    Instant doneAt(Instant asOf) {
        Instant done = null;
        for (OccurrenceChange change : changes) {
            if (!change.at().isAfter(asOf)) {
                boolean isDone = change.state() == OccurrenceState.DONE;
                done = !isDone ? null : done == null ? change.at() : done;
            }
        }
        return done;
    }
}
