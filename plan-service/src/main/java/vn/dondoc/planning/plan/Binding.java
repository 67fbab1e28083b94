package vn.dondoc.planning.plan;

import java.util.List;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.planning.unit.Standing;

/** What of a plan binds one unit: where it is named, its kind is, or a unit is that it succeeds. */
record Binding(Plan plan, Standing unit) {

    /** The tasks that it leads; what it only coordinates binds it to nothing of its own. */
    List<PlannedTask> tasks() {
        return plan.content().tasks().stream()
                .filter(task -> names(task.binds()))
                .toList();
    }

    List<PlannedQuota> quotas() {
        return plan.content().quotas().stream()
                .filter(quota -> names(quota.appliesTo()))
                .toList();
    }

    private boolean names(Scope scope) {
        var reached = plan.provincial() || unit.path().contains(plan.content().issuerId());
        return reached
                && !scope.except().contains(unit.id())
                && (scope.kinds().contains(unit.kind())
                        || scope.units().contains(unit.id())
                        || unit.predecessors().stream().anyMatch(scope.units()::contains));
    }
}
