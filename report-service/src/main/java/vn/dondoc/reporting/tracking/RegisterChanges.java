package vn.dondoc.reporting.tracking;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.request.ReportRequestEvent;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.RegisterListener;
import vn.dondoc.platform.register.Units;
import vn.dondoc.reporting.rulebook.Requests;
import vn.dondoc.reporting.rulebook.Rulebooks;

/**
 * A plan, a request for reports, a unit or a calendar changed, so many sheets may be different. Which ones is written down first and then worked
 * off, so that a restart in the middle goes on where it stopped.
 */
@Component
class RegisterChanges implements RegisterListener {

    private final Rulebooks rulebooks;
    private final Units units;
    private final Plans plans;
    private final Requests requests;
    private final Wakeups wakeups;
    private final Clockwork clockwork;
    private final Clock clock;

    RegisterChanges(
            Rulebooks rulebooks,
            Units units,
            Plans plans,
            Requests requests,
            Wakeups wakeups,
            Clockwork clockwork,
            Clock clock) {
        this.rulebooks = rulebooks;
        this.units = units;
        this.plans = plans;
        this.requests = requests;
        this.wakeups = wakeups;
        this.clockwork = clockwork;
        this.clock = clock;
    }

    @Override
    public void planKept(PlanState plan) {
        rulebooks.renew(plan.province());
        wake(plan.province(), List.of(plan), ids(plan.province()));
    }

    /** May come twice, and before the plan it belongs to. */
    void requestKept(Envelope<ReportRequestEvent> envelope) {
        var request = envelope.event().state();
        requests.keep(request, envelope.sequence());
        rulebooks.renew(request.province());
        wake(
                request.province(),
                plans.find(request.province(), request.planId()).stream().toList(),
                ids(request.province()));
    }

    @Override
    public void calendarKept(CalendarState calendar) {
        rulebooks.renew(calendar.province());
        wake(calendar.province(), plans.all(calendar.province()), ids(calendar.province()));
    }

    @Override
    public void unitKept(UnitState unit) {
        rulebooks.renew(unit.province());
        wake(unit.province(), plans.all(unit.province()), touchedBy(unit));
    }

    private List<String> ids(String province) {
        return units.all(province).stream().map(UnitState::id).toList();
    }

    /** The unit, all that succeed it, and all below any of them. */
    private Set<String> touchedBy(UnitState changed) {
        var all = units.all(changed.province());
        var touched = new HashSet<>(Set.of(changed.id()));
        boolean grew;
        do {
            grew = false;
            for (var unit : all) {
                if (touched.contains(unit.id())) {
                    for (var succession : unit.successions()) {
                        grew |= touched.addAll(succession.successors());
                    }
                } else if (unit.path().stream().anyMatch(touched::contains)) {
                    grew |= touched.add(unit.id());
                }
            }
        } while (grew);
        return touched;
    }

    private void wake(String province, Collection<PlanState> touchedPlans, Collection<String> unitIds) {
        var now = clock.instant();
        var sheets = touchedPlans.stream()
                .flatMap(plan -> unitIds.stream().map(unit -> new SheetKey(province, plan.id(), unit)))
                .toList();
        if (!sheets.isEmpty()) {
            wakeups.now(now, sheets);
            clockwork.run(now);
        }
    }
}
