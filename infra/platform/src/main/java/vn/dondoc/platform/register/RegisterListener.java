package vn.dondoc.platform.register;

import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.unit.UnitState;

/**
 * What a service does when its copy of the register changed. Called after the copy is stored, before the event is
 * acknowledged, and again on every repeat, so it must be idempotent.
 */
public interface RegisterListener {

    /** A unit was registered, changed or succeeded. */
    default void unitKept(UnitState unit) {}

    /** The working calendar of a year was set. */
    default void calendarKept(CalendarState calendar) {}

    /** A plan was issued, amended or closed; drafts do not come here. */
    default void planKept(PlanState plan) {}

    /** There is a plan that has never been issued, or it changed; it comes without content and is not kept. */
    default void planDrafted(PlanState plan) {}
}
