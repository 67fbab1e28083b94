package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.OccurrenceState;

/** What is asked of a work list, of which all has to be true; an empty set or null stands for anything. */
record WorkQuery(
        @Nullable String plan,
        @Nullable String unit,
        Set<OccurrenceState> states,
        Set<TimeState> timeStates,
        Set<WaitingFor> waitingFor,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable String group,
        @Nullable String text) {

    /** What was cancelled is shown to those alone who ask for it. */
    boolean matches(Sheet.Line line, Instant now) {
        return (states.isEmpty() ? line.state() != OccurrenceState.CANCELLED : states.contains(line.state()))
                && (timeStates.isEmpty() || timeStates.contains(TimeState.of(line.state(), line.dueOn(), now)))
                && (waitingFor.isEmpty() || waitingFor.contains(line.waitingFor()))
                && (dueFrom == null || !line.dueOn().isBefore(dueFrom))
                && (dueTo == null || !line.dueOn().isAfter(dueTo));
    }

    /** The places on a line, of which the plan and the task are the matching ones. */
    static long count(Sheet sheet, Sheet.Line line, BiPredicate<String, String> tasks) {
        return line.places().stream()
                .filter(place -> tasks.test(sheet.planId(), Place.task(place)))
                .count();
    }
}
