package vn.dondoc.contracts.standing;

import java.time.Instant;
import java.util.List;
import vn.dondoc.contracts.Lists;

/**
 * The cells and reports of one unit under one plan that changed. What is not listed stands as it stood before; the
 * sequence of the event orders the changes of each cell.
 */
public record StandingState(
        String id,
        String province,
        String planId,
        String unitId,
        List<StandingCell> cells,
        List<StandingReport> reports,
        Instant at) {

    public StandingState {
        cells = Lists.copy(cells);
        reports = Lists.copy(reports);
    }
}
