package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.contracts.plan.Roll;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.Window;
import vn.dondoc.platform.time.WorkingCalendar;
import vn.dondoc.reporting.regime.ReportPeriod;

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
    private final ReportDuties reports;
    private final Map<Place, Column> columns = new LinkedHashMap<>();

    private Rulebook(PlanHistory plan, Province province, Instant asOf) {
        this.plan = plan;
        this.province = province;
        this.versions = new Versions(plan, asOf);
        this.calendar = calendarAt(asOf);
        this.reports = new ReportDuties(plan, versions, province.units(), calendar, asOf);
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
            LocalDate due =
                    dueOn(window.to(), quota.dueWorkingDays(), found.version().roll());
            return new Column(quota, place.period, window, found.version(), Deadline.of(due, province.warningDays()));
        });
    }

    /** Rolled back or not, never before the last day that counts. */
    private LocalDate dueOn(LocalDate lastDay, int workingDays, Roll roll) {
        LocalDate due = calendar.roll(calendar.plus(lastDay, workingDays), roll);
        return due.isBefore(lastDay) ? lastDay : due;
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
        return units().bound(unitId, plan, day);
    }

    /** The reports that a unit owes. */
    public List<ReportDuty> reportDuties(String unitId) {
        return reports.of(unitId);
    }

    public Optional<ReportDuty> reportDuty(String unitId, ReportPeriod period) {
        return reports.of(unitId, period);
    }

    /** Whether reports of this period are owed by anybody. */
    public boolean hasReports(ReportPeriod period) {
        return reports.periods().anyMatch(period::equals);
    }

    /** The days that a report covers; empty for one that nobody can owe. */
    public Optional<Window> reportWindow(ReportPeriod period) {
        return reports.window(period);
    }

    /** Whether a request, withdrawn or not, was put to this unit. */
    public boolean asks(String requestId, String unitId) {
        return plan.requests().stream()
                .filter(request -> request.id().equals(requestId))
                .anyMatch(request -> units().find(unitId)
                        .filter(unit -> request.scope()
                                .includes(unit, units(), request.window().to()))
                        .isPresent());
    }

    /** How many units owe reports of this period. */
    public long owing(ReportPeriod period) {
        return units().ids().stream()
                .filter(unit -> reports.of(unit, period).isPresent())
                .count();
    }
}
