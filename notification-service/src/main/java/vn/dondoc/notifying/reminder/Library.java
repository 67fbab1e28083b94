package vn.dondoc.notifying.reminder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Calendars;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.WorkingCalendar;

/** Where ladders, calendars, plans and units are looked up. */
@Component
class Library {

    private final Ladders ladders;
    private final Calendars calendars;
    private final Plans plans;
    private final Units units;

    Library(Ladders ladders, Calendars calendars, Plans plans, Units units) {
        this.ladders = ladders;
        this.calendars = calendars;
        this.plans = plans;
        this.units = units;
    }

    /** For one piece of work: everything is read at most once, so all of it is done by the same knowledge. */
    Known open() {
        return new Known();
    }

    final class Known {

        private final Map<String, Timetable> timetables = new HashMap<>();
        private final Map<String, WorkingCalendar> workingDays = new HashMap<>();
        private final Map<String, Optional<PlanState>> planStates = new HashMap<>();
        private final Map<String, Optional<UnitState>> unitStates = new HashMap<>();

        private final Map<String, List<Running>> running = new HashMap<>();

        private Known() {}

        /** @param issuerId of a plan that is for units below its issuer only */
        private record Running(String planId, @Nullable String issuerId) {}

        Timetable timetable(String province, String planId) {
            return timetables.computeIfAbsent(
                    Keys.of(province, planId), key -> new Timetable(ladders.of(province, planId), calendar(province)));
        }

        WorkingCalendar calendar(String province) {
            return workingDays.computeIfAbsent(province, calendars::of);
        }

        Optional<PlanState> plan(String province, String planId) {
            return planStates.computeIfAbsent(Keys.of(province, planId), key -> plans.find(province, planId));
        }

        /** Whether a plan has ended; then nobody is reminded of it any more. */
        boolean isClosed(String province, String planId) {
            return plan(province, planId)
                    .filter(plan -> plan.status() == PlanStatus.CLOSED)
                    .isPresent();
        }

        /** Plans that have not ended and may bind a unit: those for the whole province, and those of whom it is below. */
        List<String> binding(String province, String unitId) {
            var above = unit(province, unitId).map(UnitState::path).orElse(List.of());
            return running.computeIfAbsent(province, this::running).stream()
                    .filter(plan -> plan.issuerId() == null
                            || plan.issuerId().equals(unitId)
                            || above.contains(plan.issuerId()))
                    .map(Running::planId)
                    .toList();
        }

        private List<Running> running(String province) {
            return plans.all(province).stream()
                    .filter(plan -> plan.status() != PlanStatus.CLOSED)
                    .map(plan -> new Running(plan.id(), plan.provincial() ? null : plan.issuerId()))
                    .toList();
        }

        Optional<PlannedQuota> quota(Obligation obligation) {
            return plan(obligation.province(), obligation.planId())
                    .map(PlanState::versions)
                    .filter(versions -> !versions.isEmpty())
                    .flatMap(versions -> versions.get(versions.size() - 1).quotas().stream()
                            .filter(quota -> quota.id().equals(obligation.item()))
                            .findFirst());
        }

        Optional<UnitState> unit(String province, String unitId) {
            return unitStates.computeIfAbsent(Keys.of(province, unitId), key -> units.find(province, unitId));
        }

        String unitName(String province, String unitId) {
            return unit(province, unitId).map(UnitState::name).orElse(unitId);
        }
    }
}
