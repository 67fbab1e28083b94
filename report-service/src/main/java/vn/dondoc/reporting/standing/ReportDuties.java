package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.Window;
import vn.dondoc.platform.time.WorkingCalendar;
import vn.dondoc.reporting.regime.Regime;
import vn.dondoc.reporting.regime.ReportPeriod;

/**
 * Who owes which report. That of a round every active unit owes that the plan binds with a task or quota; one that was
 * requested every active unit that was asked and that the plan can bind.
 */
final class ReportDuties {

    private final PlanHistory plan;
    private final Versions versions;
    private final Units units;
    private final WorkingCalendar calendar;
    private final Map<String, Request> requests = new LinkedHashMap<>();

    ReportDuties(PlanHistory plan, Versions versions, Units units, WorkingCalendar calendar, Instant asOf) {
        this.plan = plan;
        this.versions = versions;
        this.units = units;
        this.calendar = calendar;
        plan.requests().stream()
                .filter(request -> request.openAt(asOf))
                .forEach(request -> requests.put(request.id(), request));
    }

    /** In the order of {@link ReportPeriod}. */
    List<ReportDuty> of(String unitId) {
        return periods().flatMap(period -> of(unitId, period).stream()).collect(Collectors.toUnmodifiableList());
    }

    /** Every round and every request. */
    Stream<ReportPeriod> periods() {
        Stream<Period> rounds = versions.oldestFirst().flatMap(version -> rounds(version).stream());
        Stream<ReportPeriod> asked = requests.keySet().stream().map(id -> new ReportPeriod(null, id));
        return Stream.concat(rounds.map(ReportPeriod::of), asked).distinct().sorted();
    }

    private List<Period> rounds(PlanVersion version) {
        Regime regime = version.regime();
        return regime == null ? List.of() : regime.periods(plan.year());
    }

    Optional<ReportDuty> of(String unitId, ReportPeriod period) {
        Optional<Unit> unit = units.find(unitId);
        Period round = period.round();
        return round == null
                ? unit.flatMap(known -> requested(known, period))
                : unit.flatMap(known -> ofRound(known, round));
    }

    /** The days that a report covers; empty for one that nobody can owe. */
    Optional<Window> window(ReportPeriod period) {
        Period round = period.round();
        return round == null
                ? Optional.ofNullable(requests.get(period.toString())).map(Request::window)
                : versions.regime(round).map(found -> found.part().window(round));
    }

    private Optional<ReportDuty> requested(Unit unit, ReportPeriod period) {
        return Optional.ofNullable(requests.get(period.toString()))
                .filter(request ->
                        request.scope().includes(unit, units, request.window().to())
                                && standsUnder(unit, request.window().to()))
                .map(request -> new ReportDuty(unit.id(), period, request.window(), request.dueOn(), request.title()));
    }

    private Optional<ReportDuty> ofRound(Unit unit, Period round) {
        return versions.regime(round)
                .filter(found -> found.part().periods(plan.year()).contains(round))
                .filter(found -> owes(unit, found, round))
                .map(found -> {
                    Regime regime = found.part();
                    LocalDate due = regime.dueOn(round, unit.kind(), calendar);
                    return new ReportDuty(unit.id(), ReportPeriod.of(round), regime.window(round), due, null);
                });
    }

    private boolean owes(Unit unit, Versions.InForce<Regime> found, Period round) {
        LocalDate cutOff = found.part().window(round).to();
        return standsUnder(unit, cutOff)
                && Stream.concat(
                                found.version().tasks().stream().map(Task::binds),
                                found.version().quotas().stream().map(Quota::scope))
                        .anyMatch(scope -> scope.includes(unit, units, cutOff));
    }

    private boolean standsUnder(Unit unit, LocalDate cutOff) {
        return units.active(unit.id(), cutOff) && units.bound(unit.id(), plan, cutOff);
    }
}
