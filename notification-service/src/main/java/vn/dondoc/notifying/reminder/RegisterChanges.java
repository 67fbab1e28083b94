package vn.dondoc.notifying.reminder;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.RegisterListener;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.BusinessZone;

/**
 * A holiday more or less moves stage days, and a plan that has ended reminds nobody; everything that is owed is looked
 * at again.
 */
@Component
class RegisterChanges implements RegisterListener {

    private final Plans plans;
    private final DraftedPlans drafted;
    private final Wakeups wakeups;
    private final Clock clock;

    RegisterChanges(Plans plans, DraftedPlans drafted, Wakeups wakeups, Clock clock) {
        this.plans = plans;
        this.drafted = drafted;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Override
    public void calendarKept(CalendarState calendar) {
        plans.all(calendar.province()).forEach(this::lookAgain);
    }

    @Override
    public void planKept(PlanState plan) {
        if (plan.status() == PlanStatus.CLOSED) {
            lookAgain(plan);
        }
    }

    @Override
    public void planDrafted(PlanState plan) {
        drafted.keep(plan.province(), plan.id());
    }

    private void lookAgain(PlanState plan) {
        wakeups.put(BusinessZone.dateOf(clock.instant()), Keys.of(plan.province(), plan.id()));
    }
}
