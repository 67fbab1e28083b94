package vn.dondoc.tasking.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.AssignmentRole;
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Note> history,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ExtensionRequest> extensionRequests,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PartView> parts) {

    /** An item of a list. */
    static AssignmentView of(Assignment assignment, Window owed, Instant now) {
        return of(assignment, owed, now, null, null, null);
    }

    /** With its history and its parts. */
    static AssignmentView whole(Assignment assignment, Window owed, Instant now) {
        var kept = assignment.particulars();
        var parts = kept.parts().stream()
                .map(part -> PartView.of(assignment, part, now))
                .toList();
        return of(assignment, owed, now, kept.notes(), kept.requests(), parts);
    }

    private static AssignmentView of(
            Assignment assignment,
            Window owed,
            Instant now,
            @Nullable List<Note> history,
            @Nullable List<ExtensionRequest> requests,
            @Nullable List<PartView> parts) {
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
                        .map(one -> OccurrenceView.of(assignment, one, owed, now))
                        .toList(),
                history,
                requests,
                parts);
    }
}
