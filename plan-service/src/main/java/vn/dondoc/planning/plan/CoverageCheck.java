package vn.dondoc.planning.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.dondoc.planning.plan.Coverage.Item;
import vn.dondoc.planning.plan.Coverage.ParentPlan;
import vn.dondoc.planning.unit.Standing;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;

/**
 * Holds a unit's plan against the plans that it implements. It informs and never blocks: a text may cover a task in
 * words that no comparison finds.
 */
@Service
class CoverageCheck {

    private final Plans plans;
    private final UnitRegister units;

    CoverageCheck(Plans plans, UnitRegister units) {
        this.plans = plans;
        this.units = units;
    }

    Coverage of(Plan plan, Caller caller) {
        var issuer = plan.content().issuerId();
        var parents = units.standing(issuer, caller).stream()
                .flatMap(unit -> parents(plan, unit, caller))
                .toList();
        return Coverage.of(plan.id(), issuer, parents);
    }

    /** For the answer to a submission: nothing where the plan names no plan of this system. */
    Optional<Coverage> ifAny(Plan plan, Caller caller) {
        return Optional.of(of(plan, caller))
                .filter(coverage -> !coverage.parents().isEmpty());
    }

    private Stream<ParentPlan> parents(Plan plan, Standing unit, Caller caller) {
        return plan.content().parents().stream()
                .map(PlanContent.ParentDocument::planId)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> plans.find(id, caller).stream())
                .map(parent -> held(new Binding(parent, unit), plan.content()));
    }

    private static ParentPlan held(Binding parent, PlanContent own) {
        Stream<Item> tasks = parent.tasks().stream().map(task -> TaskCoverage.of(task, own.tasks()));
        Stream<Item> quotas = parent.quotas().stream().map(quota -> QuotaCoverage.of(quota, own.quotas()));
        List<Item> items = Stream.concat(tasks, quotas).toList();
        return new ParentPlan(parent.plan().id(), parent.plan().content().title(), items);
    }
}
