package vn.dondoc.tasking.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.OccurrenceState;

/**
 * A part as it is answered: to its division with everything it needs of the assignment, which it does not see.
 *
 * @param assignmentDueOn when the unit itself has to be done
 */
record PartView(
        String assignmentId,
        int n,
        String id,
        String planId,
        String taskId,
        String unitId,
        @Nullable String divisionId,
        @Nullable String name,
        String title,
        @Nullable String group,
        LocalDate dueOn,
        OccurrenceState state,
        TimeState timeState,
        int percent,
        @Nullable Instant doneAt,
        boolean late,
        List<String> evidenceIds,
        LocalDate assignmentDueOn,
        @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Note> history) {

    static PartView of(Assignment assignment, Part part, Instant now) {
        return of(assignment, part, now, null);
    }

    /** With its history. */
    static PartView whole(Assignment assignment, Part part, Instant now) {
        var history = assignment.particulars().notes().stream()
                .filter(note -> note.n() == part.n() && part.id().equals(note.part()))
                .toList();
        return of(assignment, part, now, history);
    }

    private static PartView of(Assignment assignment, Part part, Instant now, @Nullable List<Note> history) {
        var facts = assignment.facts();
        var one = assignment.occurrence(part.n());
        return new PartView(
                facts.id(),
                part.n(),
                part.id(),
                facts.planId(),
                facts.taskId(),
                facts.unitId(),
                part.divisionId(),
                part.name(),
                facts.title(),
                facts.group(),
                part.dueOn(),
                part.state(),
                part.timeState(one, now),
                part.percent(),
                part.doneAt(),
                part.late(),
                part.evidenceIds(),
                one.dueOn(),
                part.note(),
                history);
    }
}
