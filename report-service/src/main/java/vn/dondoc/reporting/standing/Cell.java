package vn.dondoc.reporting.standing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.CellStatus;

/**
 * How one unit stands under one quota in one period.
 *
 * @param inapplicable present exactly when the status is NOT_APPLICABLE
 * @param achieved absent means no data
 * @param waiting pieces that were sent and on which the editorial board has not decided yet
 * @param nextChangeAt when time alone changes the status next
 */
public record Cell(
        CellKey key,
        Hardness hardness,
        CellStatus status,
        @Nullable Inapplicable inapplicable,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal required,
        @Nullable Amount achieved,
        int waiting,
        @Nullable Instant nextChangeAt) {

    static Cell notApplicable(CellKey key, Hardness hardness, Inapplicable why) {
        return new Cell(key, hardness, CellStatus.NOT_APPLICABLE, why, null, null, null, 0, null);
    }

    public boolean exempt() {
        return inapplicable == Inapplicable.EXEMPT;
    }

    /** Whether it belongs to what the unit was assigned. */
    public boolean assigned() {
        return inapplicable == null || exempt();
    }

    public boolean reached() {
        return status == CellStatus.MET || status == CellStatus.MET_LATE;
    }
}
