package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.DueRule;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Reporting;
import vn.dondoc.contracts.plan.ReportingWindow;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.notifying.draft.Draft;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.WorkingCalendar;

/**
 * What units would owe if a plan were issued on {@code today} and nothing were done. Once it is issued, report-service
 * and task-service say what is owed; this only looks ahead by the same rules (domain page: calendar, readings).
 */
record Prospect(Draft plan, List<UnitState> units, WorkingCalendar calendar, LocalDate today) {

    Prospect {
        units = units.stream()
                .filter(unit -> plan.provincial() || unit.path().contains(plan.issuerId()))
                .toList();
    }

    Stream<Obligation> obligations(String province) {
        return Stream.of(
                        plan.quotas().stream().flatMap(quota -> cells(province, quota)),
                        plan.tasks().stream().flatMap(task -> occurrences(province, task)),
                        Optional.ofNullable(plan.reporting()).stream()
                                .flatMap(reporting -> reports(province, reporting)))
                .flatMap(owed -> owed);
    }

    /** What each unit would be told that it was given. */
    Stream<Assigned> assigned(String province) {
        return plan.tasks().stream()
                .flatMap(task -> units.stream()
                        .filter(unit -> isActive(unit, today))
                        .flatMap(unit ->
                                role(task, unit).map(role -> assigned(province, unit.id(), task, role)).stream()));
    }

    private static Optional<AssignmentRole> role(PlannedTask task, UnitState unit) {
        if (includes(task.binds(), unit)) {
            return Optional.of(AssignmentRole.LEAD);
        }
        return task.coordinating().contains(unit.id()) ? Optional.of(AssignmentRole.COORDINATE) : Optional.empty();
    }

    private Assigned assigned(String province, String unitId, PlannedTask task, AssignmentRole role) {
        return new Assigned(province, plan.id(), unitId, task.id(), task.title(), role, days(task), true, today, 0);
    }

    private Stream<Obligation> cells(String province, PlannedQuota quota) {
        if (quota.hardness() != Hardness.MANDATORY) {
            return Stream.empty();
        }
        return Period.of(plan.year(), quota.frequency()).stream()
                .filter(period -> covers(quota, period))
                .flatMap(period -> {
                    var last = period.lastDay(quota.countingBase());
                    var due = calendar.plus(last, quota.dueWorkingDays());
                    return bound(quota.appliesTo(), last)
                            .map(unit -> owed(province, unit, quota.id(), period.toString(), quota.title(), due));
                });
    }

    private static boolean covers(PlannedQuota quota, Period period) {
        var window = period.window(quota.countingBase());
        return (quota.from() == null || !window.from().isBefore(quota.from()))
                && (quota.until() == null || !window.to().isAfter(quota.until()));
    }

    private Stream<Obligation> occurrences(String province, PlannedTask task) {
        var days = days(task);
        return IntStream.range(0, days.size()).boxed().flatMap(i -> {
            var title = days.size() > 1 ? task.title() + " (lần " + (i + 1) + ")" : task.title();
            return bound(task.binds(), days.get(i))
                    .map(unit -> owed(
                            province, unit, Obligation.TASK + task.id(), Integer.toString(i + 1), title, days.get(i)));
        });
    }

    private List<LocalDate> days(PlannedTask task) {
        var schedule = task.schedule();
        return switch (schedule.type()) {
            case REGULAR -> List.of(LocalDate.of(plan.year(), Month.DECEMBER, 31));
            case ONCE -> Optional.ofNullable(schedule.by()).stream().toList();
            case EVERY, TIMES ->
                Period.of(plan.year(), Objects.requireNonNull(schedule.frequency())).stream()
                        .map(period -> period.lastDay(CountingBase.CALENDAR))
                        .flatMap(last ->
                                Collections.nCopies(Objects.requireNonNullElse(schedule.count(), 1), last).stream())
                        .toList();
            case EVENT -> List.of();
        };
    }

    private Stream<Obligation> reports(String province, Reporting reporting) {
        var base = reporting.window() == ReportingWindow.DECREE_09_2019
                ? CountingBase.REPORTING_WINDOW
                : CountingBase.CALENDAR;
        return reporting.rounds().stream()
                .map(round -> Period.ofRound(plan.year(), round))
                .distinct()
                .flatMap(period -> {
                    var cutOff = period.lastDay(base);
                    return units.stream()
                            .filter(unit -> isActive(unit, cutOff) && isBound(unit))
                            .map(unit -> owed(
                                    province,
                                    unit,
                                    Obligation.REPORT,
                                    period.toString(),
                                    null,
                                    due(reporting, unit, period, cutOff)));
                });
    }

    private LocalDate due(Reporting reporting, UnitState unit, Period period, LocalDate cutOff) {
        var rule = reporting.perKind().getOrDefault(unit.kind().name(), reporting.due());
        var due = calendar.roll(due(rule, period, cutOff), reporting.roll());
        var earliest = calendar.plus(cutOff, 1);
        return due.isBefore(earliest) ? earliest : due;
    }

    private LocalDate due(DueRule rule, Period period, LocalDate cutOff) {
        if (rule.type() == DueRule.Type.WORKING_DAYS_AFTER_CUT_OFF) {
            return calendar.plus(cutOff, Objects.requireNonNullElse(rule.days(), 2));
        }
        var month = YearMonth.of(period.year(), period.lastMonth());
        return month.atDay(Math.min(Objects.requireNonNullElse(rule.day(), 31), month.lengthOfMonth()));
    }

    private boolean isBound(UnitState unit) {
        return plan.quotas().stream().anyMatch(quota -> includes(quota.appliesTo(), unit))
                || plan.tasks().stream().anyMatch(task -> includes(task.binds(), unit));
    }

    private Stream<UnitState> bound(Scope scope, LocalDate day) {
        return units.stream().filter(unit -> includes(scope, unit) && isActive(unit, day));
    }

    private static boolean includes(Scope scope, UnitState unit) {
        return !scope.except().contains(unit.id())
                && (scope.kinds().contains(unit.kind()) || scope.units().contains(unit.id()));
    }

    private static boolean isActive(UnitState unit, LocalDate day) {
        return !unit.activeFrom().isAfter(day)
                && (unit.activeUntil() == null || !unit.activeUntil().isBefore(day));
    }

    private Obligation owed(
            String province, UnitState unit, String item, String period, @Nullable String title, LocalDate dueOn) {
        return new Obligation(
                province, plan.id(), unit.id(), item, period, title, null, dueOn, null, null, true, today, 0);
    }
}
