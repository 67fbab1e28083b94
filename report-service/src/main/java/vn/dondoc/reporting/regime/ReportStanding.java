package vn.dondoc.reporting.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.report.Submission;
import vn.dondoc.contracts.standing.Closing;
import vn.dondoc.contracts.standing.Timeliness;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.WorkingCalendar;

/**
 * How an owed report stands. Closing and timeliness are two axes, the workflow state is a third and stands elsewhere
 * (rule 6). No closing means the report is still open, also while it is returned.
 *
 * @param nextChangeAt when time alone changes this: the report becomes overdue
 */
public record ReportStanding(
        LocalDate dueOn,
        @Nullable Closing closing,
        @Nullable Timeliness timeliness,
        @Nullable Integer lateWorkingDays,
        @Nullable Instant nextChangeAt) {

    public static ReportStanding exempt(LocalDate dueOn) {
        return new ReportStanding(dueOn, Closing.EXEMPT, null, null, null);
    }

    /** A report of which nothing was submitted by {@code asOf}. */
    public static ReportStanding open(LocalDate dueOn, Instant asOf) {
        Instant tooLate = BusinessZone.endOf(dueOn);
        return asOf.isBefore(tooLate)
                ? new ReportStanding(dueOn, null, Timeliness.NOT_DUE, null, tooLate)
                : new ReportStanding(dueOn, Closing.MISSING, Timeliness.OVERDUE, null, null);
    }

    /** {@code dueOn} and {@code calendar} are those known at the first submission: lateness never changes after it. */
    public static ReportStanding of(Filing filing, LocalDate dueOn, WorkingCalendar calendar, Instant asOf) {
        Optional<Instant> first = filing.firstSubmittedAt(asOf);
        if (first.isEmpty()) {
            return open(dueOn, asOf);
        }
        boolean onTime = first.get().isBefore(BusinessZone.endOf(dueOn));
        return new ReportStanding(
                dueOn,
                closing(filing, asOf),
                onTime ? Timeliness.ON_TIME : Timeliness.LATE,
                onTime ? null : calendar.between(dueOn, BusinessZone.dateOf(first.get())),
                null);
    }

    private static @Nullable Closing closing(Filing filing, Instant asOf) {
        if (filing.returned(asOf)) {
            return null;
        }
        boolean zero = filing.latest(asOf).map(Submission::nothingToReport).orElse(false);
        return zero ? Closing.CONFIRMED_ZERO : Closing.REPORTED;
    }
}
