package vn.dondoc.reporting.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.report.ReportAccepted;
import vn.dondoc.contracts.report.ReportDrafted;
import vn.dondoc.contracts.report.ReportReturned;
import vn.dondoc.contracts.report.ReportState;
import vn.dondoc.contracts.report.ReportStatus;
import vn.dondoc.contracts.report.ReportSubmitted;
import vn.dondoc.contracts.report.Submission;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

/**
 * What one unit reports for one period. The due date freezes with the first submission; a return does not thaw it.
 *
 * @param content the draft, or what was handed in last
 * @param history oldest first
 */
public record UnitReport(
        String id,
        String province,
        long version,
        String planId,
        String unitId,
        String period,
        ReportStatus status,
        LocalDate dueOn,
        Content content,
        List<Step> history)
        implements Aggregate {

    public UnitReport {
        history = List.copyOf(history);
    }

    static Change<UnitReport> draft(
            String province, Place place, LocalDate dueOn, Content content, String by, Instant at) {
        var report = new UnitReport(
                place.id(),
                province,
                1,
                place.planId(),
                place.unitId(),
                place.period().toString(),
                ReportStatus.DRAFT,
                dueOn,
                content,
                List.of(new Step(Step.Kind.DRAFTED, at, by, null, null)));
        return new Change<>(report, new ReportDrafted(report.wire()));
    }

    /** Also after a return, whose status it keeps. Empty when nothing is different. */
    Optional<Change<UnitReport>> redraft(Content other) {
        if (content.equals(other)) {
            return Optional.empty();
        }
        if (status != ReportStatus.DRAFT && status != ReportStatus.RETURNED) {
            throw Refusal.conflict("report-sent", id, status);
        }
        var next = next(status, dueOn, other, history);
        return Optional.of(new Change<>(next, new ReportDrafted(next.wire())));
    }

    /**
     * Empty when it lies with Home Affairs already.
     *
     * @param due in force now, which counts for the first submission only
     */
    Optional<Change<UnitReport>> submit(LocalDate due, String by, Instant at) {
        if (status == ReportStatus.SUBMITTED) {
            return Optional.empty();
        }
        if (status == ReportStatus.ACCEPTED) {
            throw Refusal.conflict("report-accepted", id);
        }
        content.requireSubstance();
        var frozen = firstSubmittedAt() == null ? due : dueOn;
        var next = next(
                ReportStatus.SUBMITTED, frozen, content, and(new Step(Step.Kind.SUBMITTED, at, by, null, content)));
        return Optional.of(new Change<>(next, new ReportSubmitted(next.wire())));
    }

    /** Empty when it is accepted already. */
    Optional<Change<UnitReport>> accept(String by, Instant at) {
        if (status == ReportStatus.ACCEPTED) {
            return Optional.empty();
        }
        requireSubmitted();
        var next = next(ReportStatus.ACCEPTED, dueOn, content, and(new Step(Step.Kind.ACCEPTED, at, by, null, null)));
        return Optional.of(new Change<>(next, new ReportAccepted(next.wire())));
    }

    /** Empty when it was returned for the same reason already. */
    Optional<Change<UnitReport>> giveBack(String reason, String by, Instant at) {
        if (status == ReportStatus.RETURNED
                && reason.equals(history.get(history.size() - 1).reason())) {
            return Optional.empty();
        }
        requireSubmitted();
        var next = next(ReportStatus.RETURNED, dueOn, content, and(new Step(Step.Kind.RETURNED, at, by, reason, null)));
        return Optional.of(new Change<>(next, new ReportReturned(next.wire(), reason)));
    }

    private void requireSubmitted() {
        if (status != ReportStatus.SUBMITTED) {
            throw Refusal.conflict("report-not-submitted", id, status);
        }
    }

    @Nullable
    Instant firstSubmittedAt() {
        var all = at(Step.Kind.SUBMITTED);
        return all.isEmpty() ? null : all.get(0);
    }

    ReportState wire() {
        return new ReportState(
                id,
                province,
                planId,
                unitId,
                period,
                status,
                dueOn,
                submissions(),
                at(Step.Kind.ACCEPTED),
                at(Step.Kind.RETURNED));
    }

    private List<Submission> submissions() {
        var found = new ArrayList<Submission>();
        for (var step : history) {
            if (step.content() != null) {
                found.add(new Submission(
                        step.at(), step.content().figures(), step.content().nothingToReport()));
            }
        }
        return found;
    }

    private List<Instant> at(Step.Kind kind) {
        return history.stream()
                .filter(step -> step.kind() == kind)
                .map(Step::at)
                .toList();
    }

    private List<Step> and(Step step) {
        var longer = new ArrayList<>(history);
        longer.add(step);
        return longer;
    }

    private UnitReport next(ReportStatus to, LocalDate due, Content with, List<Step> steps) {
        return new UnitReport(id, province, version + 1, planId, unitId, period, to, due, with, steps);
    }
}
