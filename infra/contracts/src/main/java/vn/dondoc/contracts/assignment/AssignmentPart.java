package vn.dondoc.contracts.assignment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit gave to one of its divisions, or to a group it only names itself; that name stays inside.
 *
 * @param id chosen by the unit, unique within the occurrence
 * @param dueOn internal due date, at the latest that of the occurrence when it was set
 * @param percent progress, 0 to 100
 * @param late whether it was completed after {@code dueOn}
 */
public record AssignmentPart(
        String id,
        @Nullable String divisionId,
        LocalDate dueOn,
        OccurrenceState state,
        int percent,
        @Nullable Instant doneAt,
        boolean late) {}
