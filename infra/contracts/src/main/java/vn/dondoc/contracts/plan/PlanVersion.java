package vn.dondoc.contracts.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * One version of a plan's binding content. A closed period is judged by the version in force on its last day.
 *
 * @param effectiveOn first day on which it is in force; absent for the version that was issued first
 * @param recordedAt when it became known
 */
public record PlanVersion(
        int number,
        @Nullable LocalDate effectiveOn,
        Instant recordedAt,
        String title,
        List<PlannedTask> tasks,
        List<PlannedQuota> quotas,
        @Nullable Reporting reporting) {

    public PlanVersion {
        tasks = Lists.copy(tasks);
        quotas = Lists.copy(quotas);
    }
}
