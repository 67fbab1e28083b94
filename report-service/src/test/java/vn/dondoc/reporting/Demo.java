package vn.dondoc.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.AssignmentIssued;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceChange;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.calendar.CalendarChanged;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.DueRule;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.plan.PlanIssued;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.contracts.plan.PlanVersion;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Reporting;
import vn.dondoc.contracts.plan.ReportingWindow;
import vn.dondoc.contracts.plan.Roll;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.Succession;
import vn.dondoc.contracts.unit.UnitChanged;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitRegistered;
import vn.dondoc.contracts.unit.UnitState;

/**
 * A ward with blocks under it, its plan (an item published each month, a task completed in the year) and its rounds. Each
 * test has a province of its own.
 */
record Demo(String province, Instant at) {

    static final String PLAN = "plan";
    static final String WARD = "phuong";

    UnitRegistered ward() {
        return new UnitRegistered(unit(WARD, UnitKind.COMMUNE, null, List.of(), List.of()));
    }

    UnitRegistered block(String id) {
        return new UnitRegistered(unit(id, UnitKind.DIVISION, WARD, List.of(WARD), List.of()));
    }

    UnitState succeeded(String id, Succession succession) {
        return unit(id, UnitKind.DIVISION, WARD, List.of(WARD), List.of(succession));
    }

    /** A block that is under the ward no more. */
    UnitChanged freed(String id) {
        return new UnitChanged(unit(id, UnitKind.DIVISION, null, List.of(), List.of()));
    }

    private UnitState unit(
            String id, UnitKind kind, @Nullable String parent, List<String> path, List<Succession> successions) {
        return new UnitState(
                id,
                province,
                "Đơn vị " + id,
                kind,
                parent,
                path,
                LocalDate.parse("2025-07-01"),
                null,
                Map.of(),
                successions,
                at);
    }

    CalendarChanged calendar() {
        return new CalendarChanged(new CalendarState(province, 2026, List.of(), List.of(), at));
    }

    PlanState plan(PlanVersion... versions) {
        return new PlanState(
                PLAN,
                province,
                WARD,
                2026,
                "Kế hoạch",
                PlanStatus.ISSUED,
                false,
                "01/KH",
                LocalDate.parse("2026-01-05"),
                List.of(versions));
    }

    PlanIssued issued() {
        return new PlanIssued(plan(version(1, null, quota(1))));
    }

    PlanVersion version(int number, @Nullable LocalDate effectiveOn, PlannedQuota... quotas) {
        var all = new ArrayList<>(List.of(quotas));
        all.add(completion());
        var reporting = new Reporting(
                List.of("Q1", "H1"), ReportingWindow.DECREE_09_2019, DueRule.workingDays(2), Map.of(), Roll.NEXT);
        return new PlanVersion(number, effectiveOn, at, "Kế hoạch", List.of(task()), all, reporting);
    }

    PlannedQuota quota(int minimum) {
        return new PlannedQuota(
                "Q1",
                "Mỗi tháng một tin",
                Measure.COUNT,
                minimum,
                null,
                Comparison.AT_LEAST,
                Frequency.MONTH,
                List.of("NEWS_ITEM"),
                List.of("TOWN_PORTAL"),
                ChannelMatch.ANY,
                CountedFact.PUBLISHED,
                Hardness.MANDATORY,
                CountingBase.CALENDAR,
                new Scope(List.of(UnitKind.DIVISION), List.of(), List.of()),
                null,
                null,
                2,
                "Mục 1");
    }

    private static PlannedQuota completion() {
        return new PlannedQuota(
                "Q4",
                "Hoàn thành nhiệm vụ",
                Measure.COMPLETION,
                null,
                BigDecimal.valueOf(100),
                Comparison.AT_LEAST,
                Frequency.YEAR,
                List.of(),
                List.of(),
                ChannelMatch.ANY,
                CountedFact.SUBMITTED,
                Hardness.STRIVE,
                CountingBase.CALENDAR,
                new Scope(List.of(UnitKind.DIVISION), List.of(), List.of()),
                null,
                null,
                2,
                null);
    }

    private static PlannedTask task() {
        return new PlannedTask(
                "I.1",
                "I",
                "Nhiệm vụ",
                List.of(),
                List.of(),
                Schedule.regular(),
                List.of(),
                List.of(),
                new Scope(List.of(UnitKind.DIVISION), List.of(), List.of()),
                null);
    }

    AssignmentIssued assignment(String unit) {
        return new AssignmentIssued(assignment(unit, List.of()));
    }

    AssignmentState assignment(String unit, List<OccurrenceChange> changes) {
        var done = !changes.isEmpty();
        var occurrence = new Occurrence(
                1,
                LocalDate.parse("2026-12-31"),
                done ? OccurrenceState.DONE : OccurrenceState.NOT_STARTED,
                0,
                done ? changes.get(0).at() : null,
                false,
                null,
                changes);
        return new AssignmentState(
                PLAN + ":I.1:" + unit,
                province,
                PLAN,
                "I.1",
                unit,
                AssignmentRole.LEAD,
                "Nhiệm vụ",
                "I",
                List.of(occurrence),
                at,
                null);
    }
}
