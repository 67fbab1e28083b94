package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.Closing;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.standing.StandingChanged;
import vn.dondoc.contracts.standing.StandingReport;
import vn.dondoc.contracts.standing.StandingState;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.BusinessZone;

/**
 * Derives what is owed from standings, wakes the clockwork for it, and withdraws what is no longer to be sent. Only
 * mandatory cells and owed reports remind: what a plan merely strives for or encourages is never urged.
 */
@Component
class Owing {

    private final Obligations obligations;
    private final Planning planning;
    private final Ledger ledger;
    private final Library library;

    Owing(Obligations obligations, Planning planning, Ledger ledger, Library library) {
        this.obligations = obligations;
        this.planning = planning;
        this.ledger = ledger;
        this.library = library;
    }

    void changed(Envelope<StandingChanged> envelope) {
        var state = envelope.event().state();
        var timetable = library.open().timetable(state.province(), state.planId());
        state.cells().forEach(cell -> {
            var before = before(state, cell.quotaId(), cell.period());
            owed(state, cell, before).ifPresent(news -> keep(news, before, envelope.sequence(), timetable));
        });
        state.reports().forEach(report -> {
            var before = before(state, Obligation.REPORT, report.period());
            keep(owed(state, report), before, envelope.sequence(), timetable);
        });
    }

    private @Nullable Obligation before(StandingState state, String item, String period) {
        return obligations
                .find(Keys.of(state.province(), state.planId(), state.unitId(), item, period))
                .orElse(null);
    }

    /** Every step may be repeated: an event that is not news still finishes what an earlier attempt began. */
    private void keep(Obligation news, @Nullable Obligation before, long sequence, Timetable timetable) {
        var now = news.after(before);
        var fresh = obligations.keep(now, sequence);
        var kept = fresh ? now : obligations.find(now.key()).orElse(now);
        if (fresh && !now.movesFrom(before)) {
            return;
        }
        if (before != null) {
            ledger.of(kept).stream().filter(row -> !row.standsFor(kept)).forEach(ledger::withdraw);
        }
        planning.schedule(kept, timetable);
    }

    private static Optional<Obligation> owed(StandingState state, StandingCell cell, @Nullable Obligation before) {
        var mandatory = cell.hardness() == Hardness.MANDATORY;
        var dueOn = cell.dueOn() == null && before != null ? before.dueOn() : cell.dueOn();
        if (dueOn == null || (!mandatory && before == null)) {
            return Optional.empty();
        }
        return Optional.of(new Obligation(
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
                0));
    }

    private static boolean isOpen(CellStatus status) {
        return switch (status) {
            case PENDING, AT_RISK, MISSED -> true;
            case MET, MET_LATE, NOT_APPLICABLE -> false;
        };
    }

    private static Obligation owed(StandingState state, StandingReport report) {
        return new Obligation(
                state.province(),
                state.planId(),
                state.unitId(),
                Obligation.REPORT,
                report.period(),
                null,
                null,
                report.dueOn(),
                null,
                null,
                isOpen(report),
                day(state),
                0);
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
