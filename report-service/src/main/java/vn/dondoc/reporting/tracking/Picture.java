package vn.dondoc.reporting.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.standing.StandingReport;

/**
 * How a unit stands under a plan: all its cells and reports.
 *
 * @param nextChangeAt when time alone changes it next
 */
record Picture(
        List<StandingCell> cells,
        List<StandingReport> reports,
        @Nullable Instant nextChangeAt) {

    boolean isEmpty() {
        return cells.isEmpty() && reports.isEmpty();
    }
}
