package vn.dondoc.notifying.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Reporting;

/**
 * A plan as plan-service shows it to those who may read it; nobody is bound by it yet.
 *
 * @param provincial whether it will bind any unit of the province; otherwise only units below its issuer
 */
public record Draft(
        String id,
        PlanStatus status,
        boolean provincial,
        String issuerId,
        int year,
        List<PlannedTask> tasks,
        List<PlannedQuota> quotas,
        @Nullable Reporting reporting) {

    public Draft {
        tasks = Lists.copy(tasks);
        quotas = Lists.copy(quotas);
    }
}
