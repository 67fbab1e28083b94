package vn.dondoc.contracts.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * One task for one unit. Its id is {@code planId:taskId:unitId}.
 *
 * @param occurrences by number; those of an event-driven task come one by one
 * @param cancelledAt when an amendment takes it away, which may be ahead; what was due before stays owed
 * @param owedFrom if the unit has the task only since some day: what is due before that day it never owed
 */
public record AssignmentState(
        String id,
        String province,
        String planId,
        String taskId,
        String unitId,
        AssignmentRole role,
        String title,
        @Nullable String group,
        List<Occurrence> occurrences,
        Instant assignedAt,
        @Nullable Instant cancelledAt,
        @Nullable LocalDate owedFrom) {

    public AssignmentState {
        occurrences = Lists.copy(occurrences);
    }

    /** One that the unit has had from the beginning. */
    public AssignmentState(
            String id,
            String province,
            String planId,
            String taskId,
            String unitId,
            AssignmentRole role,
            String title,
            @Nullable String group,
            List<Occurrence> occurrences,
            Instant assignedAt,
            @Nullable Instant cancelledAt) {
        this(id, province, planId, taskId, unitId, role, title, group, occurrences, assignedAt, cancelledAt, null);
    }

    /** Whether what is due on that day is this unit's. Periods may be judged by more, reminders go by this. */
    public boolean owesOn(LocalDate dueOn) {
        return owedFrom == null || !dueOn.isBefore(owedFrom);
    }
}
