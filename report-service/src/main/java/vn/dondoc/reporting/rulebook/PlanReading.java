package vn.dondoc.reporting.rulebook;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.Reporting;
import vn.dondoc.contracts.plan.ReportingWindow;
import vn.dondoc.contracts.request.ReportRequestState;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.time.Window;
import vn.dondoc.reporting.regime.DueRule;
import vn.dondoc.reporting.regime.Regime;
import vn.dondoc.reporting.standing.Goal;
import vn.dondoc.reporting.standing.Matching;
import vn.dondoc.reporting.standing.PlanHistory;
import vn.dondoc.reporting.standing.PlanVersion;
import vn.dondoc.reporting.standing.Quota;
import vn.dondoc.reporting.standing.Request;
import vn.dondoc.reporting.standing.Scope;
import vn.dondoc.reporting.standing.Task;

/** A plan as the compliance rule works on it. */
final class PlanReading {

    private PlanReading() {}

    static PlanHistory plan(PlanState plan, List<ReportRequestState> requests) {
        return new PlanHistory(
                plan.id(),
                plan.year(),
                plan.issuerId(),
                plan.provincial(),
                plan.versions().stream().map(PlanReading::version).toList(),
                requests.stream().map(PlanReading::request).toList());
    }

    private static Request request(ReportRequestState request) {
        return new Request(
                request.id(),
                request.title(),
                new Window(request.from(), request.cutOff()),
                request.dueOn(),
                scope(request.appliesTo()),
                request.requestedAt(),
                request.withdrawnAt());
    }

    private static PlanVersion version(vn.dondoc.contracts.plan.PlanVersion version) {
        return new PlanVersion(
                version.number(),
                version.effectiveOn(),
                version.recordedAt(),
                version.tasks().stream()
                        .map(task -> new Task(task.id(), scope(task.binds()), task.schedule()))
                        .toList(),
                version.quotas().stream().map(PlanReading::quota).toList(),
                regime(version.reporting()));
    }

    private static Quota quota(PlannedQuota quota) {
        return new Quota(
                quota.id(),
                quota.title(),
                quota.hardness(),
                goal(quota),
                new Matching(
                        new HashSet<>(quota.types()),
                        new HashSet<>(quota.channels()),
                        quota.channelMatch(),
                        quota.countedFact()),
                quota.frequency(),
                quota.countingBase(),
                scope(quota.appliesTo()),
                quota.from(),
                quota.until(),
                quota.dueWorkingDays(),
                quota.source());
    }

    private static Goal goal(PlannedQuota quota) {
        BigDecimal required = switch (quota.measure()) {
            case COUNT -> BigDecimal.valueOf(Objects.requireNonNullElse(quota.minimum(), 1));
            case RATIO, COMPLETION -> Objects.requireNonNullElse(quota.percent(), BigDecimal.valueOf(100));
        };
        return new Goal(quota.measure(), required, quota.comparison());
    }

    private static Scope scope(vn.dondoc.contracts.plan.Scope scope) {
        return new Scope(new HashSet<>(scope.kinds()), new HashSet<>(scope.units()), new HashSet<>(scope.except()));
    }

    private static @Nullable Regime regime(@Nullable Reporting reporting) {
        if (reporting == null) {
            return null;
        }
        Map<UnitKind, DueRule> perKind = reporting.perKind().entrySet().stream()
                .collect(Collectors.toMap(rule -> UnitKind.valueOf(rule.getKey()), rule -> due(rule.getValue())));
        return new Regime(
                reporting.rounds(),
                reporting.window() == ReportingWindow.CALENDAR ? CountingBase.CALENDAR : CountingBase.REPORTING_WINDOW,
                due(reporting.due()),
                perKind,
                reporting.roll());
    }

    private static DueRule due(vn.dondoc.contracts.plan.DueRule due) {
        return switch (due.type()) {
            case WORKING_DAYS_AFTER_CUT_OFF ->
                new DueRule(
                        DueRule.Type.WORKING_DAYS_AFTER_CUT_OFF,
                        Objects.requireNonNullElse(due.days(), Quota.DEFAULT_DUE_WORKING_DAYS));
            case DAY_OF_LAST_MONTH ->
                new DueRule(DueRule.Type.DAY_OF_LAST_MONTH, Objects.requireNonNullElse(due.day(), 31));
        };
    }
}
