package vn.dondoc.contracts.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * One repetition of a task.
 *
 * @param n counts from 1
 * @param percent progress, 0 to 100
 * @param late whether it was completed after {@code dueOn}; an open one is never late, only overdue
 * @param trigger of an event-driven task, what set it off
 * @param changes every change of state, oldest first
 */
public record Occurrence(
        int n,
        LocalDate dueOn,
        OccurrenceState state,
        int percent,
        @Nullable Instant doneAt,
        boolean late,
        @Nullable String trigger,
        List<OccurrenceChange> changes) {

    public Occurrence {
        changes = Lists.copy(changes);
    }
}
