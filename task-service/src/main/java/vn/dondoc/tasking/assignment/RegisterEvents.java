package vn.dondoc.tasking.assignment;

import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.RegisterListener;

/** A plan was issued or amended, a unit came or changed: whom the plans bind is worked out anew. */
@Component
class RegisterEvents implements RegisterListener {

    /** Done before the event is acknowledged, well within a consumer's patience; the rest is {@link UnfinishedExpansions}'. */
    private static final int STEPS = 10;

    private final Expansion expansion;
    private final Walking walking;
    private final Plans plans;

    RegisterEvents(Expansion expansion, Walking walking, Plans plans) {
        this.expansion = expansion;
        this.walking = walking;
        this.plans = plans;
    }

    /** The event may be an old one, so the newest state is asked for. A closed plan asks for nothing more. */
    @Override
    public void planKept(PlanState event) {
        var plan = plans.find(event.province(), event.id()).orElseThrow();
        if (plan.status() != PlanStatus.CLOSED) {
            var run = expansion.open(plan);
            if (run.running()) {
                walking.walk(run, STEPS);
            }
        }
    }

    @Override
    public void unitKept(UnitState unit) {
        expansion.bind(unit);
    }
}
