package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;

/**
 * What the divisions say about an occurrence, for the unit to see. What it reports to the province stays its own word.
 *
 * @param total parts that were not withdrawn
 * @param percent mean of their progress, never rounded up to 100
 */
record RollUp(int total, int done, int notDone, int overdue, int percent) {

    /** Null for an occurrence that was not divided. */
    static @Nullable RollUp of(Assignment assignment, Occurrence one, Instant now) {
        var parts = assignment.particulars().parts(one.n()).stream()
                .filter(part -> part.state() != OccurrenceState.CANCELLED)
                .toList();
        return parts.isEmpty() ? null : of(parts, one, now);
    }

    private static RollUp of(List<Part> parts, Occurrence one, Instant now) {
        var done = 0;
        var notDone = 0;
        var overdue = 0;
        var percent = 0;
        for (var part : parts) {
            done += part.state() == OccurrenceState.DONE ? 1 : 0;
            notDone += part.state() == OccurrenceState.NOT_DONE ? 1 : 0;
            overdue += part.timeState(one, now) == TimeState.OVERDUE ? 1 : 0;
            percent += part.percent();
        }
        return new RollUp(parts.size(), done, notDone, overdue, percent / parts.size());
    }
}
