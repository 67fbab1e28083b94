package vn.dondoc.notifying.reminder;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.RegisterListener;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.BusinessZone;

/** A holiday more or less moves stage days; everything that is owed is looked at again. */
@Component
class CalendarChanges implements RegisterListener {

    private final Plans plans;
    private final Wakeups wakeups;
    private final Clock clock;

    CalendarChanges(Plans plans, Wakeups wakeups, Clock clock) {
        this.plans = plans;
        this.wakeups = wakeups;
        this.clock = clock;
    }

    @Override
    public void calendarKept(CalendarState calendar) {
        var today = BusinessZone.dateOf(clock.instant());
        plans.all(calendar.province()).forEach(plan -> wakeups.put(today, Keys.of(calendar.province(), plan.id())));
    }
}
