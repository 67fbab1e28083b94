package vn.dondoc.reporting.rulebook;

import org.springframework.stereotype.Component;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.RegisterListener;

/** Lets go of rulebooks that a change of the register has made old. */
@Component
class Renewal implements RegisterListener {

    private final Rulebooks rulebooks;

    Renewal(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @Override
    public void unitKept(UnitState unit) {
        rulebooks.renew(unit.province());
    }

    @Override
    public void calendarKept(CalendarState calendar) {
        rulebooks.renew(calendar.province());
    }

    @Override
    public void planKept(PlanState plan) {
        rulebooks.renew(plan.province());
    }
}
