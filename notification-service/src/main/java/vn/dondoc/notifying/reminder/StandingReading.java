package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.Closing;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.standing.StandingReport;
import vn.dondoc.contracts.standing.StandingState;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.Window;

/**
 * What standings say is owed. Only mandatory cells and owed reports remind: what a plan merely strives for or encourages
 * is never urged.
 */
final class StandingReading {

    private StandingReading() {}

    static Optional<Obligation> owed(StandingState state, StandingCell cell, @Nullable Obligation before) {
        var mandatory = cell.hardness() == Hardness.MANDATORY;
        var dueOn = cell.dueOn() == null && before != null ? before.dueOn() : cell.dueOn();
        if (dueOn == null || (!mandatory && before == null)) {
            return Optional.empty();
        }
        var owed = new Obligation(
                state.province(),
                state.planId(),
                state.unitId(),
                cell.quotaId(),
                cell.period(),
                cell.title(),
                cell.measure(),
                dueOn,
                cell.required(),
                cell.achieved(),
                mandatory && !cell.exempt() && isOpen(cell.status()),
                day(state),
                0);
        return Optional.of(owed.waiting(cell.waiting()));
    }

    private static boolean isOpen(CellStatus status) {
        return switch (status) {
            case PENDING, AT_RISK, MISSED -> true;
            case MET, MET_LATE, NOT_APPLICABLE -> false;
        };
    }

    static Obligation owed(StandingState state, StandingReport report) {
        return new Obligation(
                state.province(),
                state.planId(),
                state.unitId(),
                Obligation.REPORT,
                report.period(),
                report.title(),
                null,
                report.dueOn(),
                null,
                null,
                null,
                isOpen(report),
                day(state),
                figures(report),
                0);
    }

    private static @Nullable Window figures(StandingReport report) {
        var from = report.from();
        return from == null || from.isAfter(report.cutOff()) ? null : new Window(from, report.cutOff());
    }

    private static boolean isOpen(StandingReport report) {
        if (report.timeliness() == null || (report.closing() != null && report.closing() != Closing.MISSING)) {
            return false;
        }
        return switch (report.timeliness()) {
            case NOT_DUE, OVERDUE -> true;
            case ON_TIME, LATE -> false;
        };
    }

    private static LocalDate day(StandingState state) {
        return BusinessZone.dateOf(state.at());
    }
}
