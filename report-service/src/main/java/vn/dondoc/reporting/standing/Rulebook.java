package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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

/**
 * What a plan demands, as known at one instant and the same for all its units. It changes when a plan, a unit or a
 * calendar does, not when time passes: keep it and make a {@link Sheet} per unit and question.
 */
public final class Rulebook {

    private record Place(String quotaId, Period period) {}

    private final PlanHistory plan;
    private final Province province;
    private final Versions versions;
    private final WorkingCalendar calendar;
    private final Map<Place, Column> columns = new LinkedHashMap<>();

    private Rulebook(PlanHistory plan, Province province, Instant asOf) {
        this.plan = plan;
        this.province = province;
        this.versions = new Versions(plan, asOf);
        this.calendar = calendarAt(asOf);
        versions.oldestFirst()
                .flatMap(version -> version.quotas().stream())
                .flatMap(quota ->
                        Period.of(plan.year(), quota.frequency()).stream().map(period -> new Place(quota.id(), period)))
                .distinct()
                .forEach(place -> resolve(place).ifPresent(column -> columns.put(place, column)));
    }

    /** The units of {@code province} have to be those known at {@code asOf}. */
    public static Rulebook knownAt(PlanHistory plan, Province province, Instant asOf) {
        return new Rulebook(plan, province, asOf);
    }

    private Optional<Column> resolve(Place place) {
        return versions.quota(place.quotaId, place.period).map(found -> {
            Quota quota = found.part();
            Window window = place.period.window(quota.base());
            LocalDate due = calendar.plus(window.to(), quota.dueWorkingDays());
            return new Column(
                    quota,
                    place.period,
                    window,
                    found.version(),
                    calendar.roll(due, found.version().roll()));
        });
    }

    public String planId() {
        return plan.planId();
    }

    public Collection<Column> columns() {
        return columns.values();
    }

    public Optional<Column> column(String quotaId, Period period) {
        return Optional.ofNullable(columns.get(new Place(quotaId, period)));
    }

    Units units() {
        return province.units();
    }

    int warningDays() {
        return province.warningDays();
    }

    WorkingCalendar calendarAt(Instant asOf) {
        return CalendarYear.knownAt(province.calendars(), asOf);
    }

    /** A provincial plan binds any unit; another one its issuer and the units below it, as they stood that day. */
    boolean binds(String unitId, LocalDate day) {
        return plan.provincial() || units().under(unitId, plan.issuerId(), day);
    }

    /** The reports that a unit owes: every active unit does that the plan binds with a task or quota. */
    public List<ReportDuty> reportDuties(String unitId) {
        return versions.oldestFirst()
                .flatMap(version ->
                        version.regime() == null ? Stream.of() : version.regime().periods(plan.year()).stream())
                .distinct()
                .sorted()
                .flatMap(period -> reportDuty(unitId, period).stream())
                .collect(Collectors.toUnmodifiableList());
    }

    public Optional<ReportDuty> reportDuty(String unitId, Period period) {
        Optional<Unit> unit = units().find(unitId);
        return versions.regime(period)
                .filter(found -> found.part().periods(plan.year()).contains(period))
                .filter(found -> unit.isPresent() && owes(unit.get(), found, period))
                .map(found -> {
                    Regime regime = found.part();
                    LocalDate due = regime.dueOn(period, unit.orElseThrow().kind(), calendar);
                    return new ReportDuty(unitId, period, regime.window(period), due);
                });
    }

    private boolean owes(Unit unit, Versions.InForce<Regime> found, Period period) {
        LocalDate cutOff = found.part().window(period).to();
        return units().active(unit.id(), cutOff)
                && binds(unit.id(), cutOff)
                && Stream.concat(
                                found.version().tasks().stream().map(Task::binds),
                                found.version().quotas().stream().map(Quota::scope))
                        .anyMatch(scope -> scope.includes(unit, units()));
    }
}
