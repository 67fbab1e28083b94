package vn.dondoc.contracts.assignment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * One task for one unit. Its id is {@code planId:taskId:unitId}.
 *
 * @param occurrences by number; those of an event-driven task come one by one
 * @param cancelledAt when an amendment took it away
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
        @Nullable Instant cancelledAt) {

    public AssignmentState {
        occurrences = Lists.copy(occurrences);
    }
}
