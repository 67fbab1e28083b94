package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.platform.time.BusinessZone;

/** A due date and the days of warning before it: how time alone moves a cell that is not reached (rule 4). */
record Deadline(LocalDate dueOn, Instant warning, Instant tooLate) {

    static Deadline of(LocalDate dueOn, int warningDays) {
        return new Deadline(dueOn, BusinessZone.startOf(dueOn.minusDays(warningDays)), BusinessZone.endOf(dueOn));
    }

    CellStatus status(boolean reached, boolean reachedOnTime, Instant asOf) {
        if (reachedOnTime) {
            return CellStatus.MET;
        }
        if (reached) {
            return CellStatus.MET_LATE;
        }
        if (!asOf.isBefore(tooLate)) {
            return CellStatus.MISSED;
        }
        return asOf.isBefore(warning) ? CellStatus.PENDING : CellStatus.AT_RISK;
    }

    /** The next instant at which the status changes though nothing happens. */
    @Nullable
    Instant nextChange(CellStatus status) {
        return switch (status) {
            case PENDING -> warning;
            case AT_RISK -> tooLate;
            default -> null;
        };
    }
}
