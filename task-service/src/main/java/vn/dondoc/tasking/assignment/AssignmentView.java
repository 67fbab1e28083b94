package vn.dondoc.tasking.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.time.Window;

/** An assignment as it is answered. Workflow state and time state are two fields; the latter is worked out at reading. */
record AssignmentView(
        String id,
        String planId,
        String taskId,
        String unitId,
        AssignmentRole role,
        String title,
        @Nullable String group,
        Instant assignedAt,
        @Nullable Instant cancelledAt,
        List<OccurrenceView> occurrences,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Note> history) {

    record OccurrenceView(
            int n,
            LocalDate dueOn,
            OccurrenceState state,
            TimeState timeState,
            int percent,
            @Nullable Instant doneAt,
            boolean late,
            boolean overdue,
            @Nullable String trigger) {

        static OccurrenceView of(Occurrence one, Window owed, Instant now) {
            var time = TimeState.of(one, owed, now);
            return new OccurrenceView(
                    one.n(),
                    one.dueOn(),
                    one.state(),
                    time,
                    one.percent(),
                    one.doneAt(),
                    one.late(),
                    time == TimeState.OVERDUE,
                    one.trigger());
        }
    }

    /** An item of a list. */
    static AssignmentView of(Assignment assignment, Window owed, Instant now) {
        return of(assignment, owed, now, null);
    }

    /** With its history. */
    static AssignmentView whole(Assignment assignment, Window owed, Instant now) {
        return of(assignment, owed, now, assignment.notes());
    }

    private static AssignmentView of(Assignment assignment, Window owed, Instant now, @Nullable List<Note> history) {
        var facts = assignment.facts();
        return new AssignmentView(
                facts.id(),
                facts.planId(),
                facts.taskId(),
                facts.unitId(),
                facts.role(),
                facts.title(),
                facts.group(),
                facts.assignedAt(),
                facts.cancelledAt(),
                facts.occurrences().stream()
                        .map(one -> OccurrenceView.of(one, owed, now))
                        .toList(),
                history);
    }
}
