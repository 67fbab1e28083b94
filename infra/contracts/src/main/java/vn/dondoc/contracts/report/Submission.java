package vn.dondoc.contracts.report;

import java.time.Instant;
import java.util.List;
import vn.dondoc.contracts.Lists;

/**
 * One hand-in of a report. A returned report keeps the instant of its first one.
 *
 * @param nothingToReport the unit confirms that there is nothing; an empty report without it does not exist
 */
public record Submission(Instant at, List<Figure> figures, boolean nothingToReport) {

    public Submission {
        figures = Lists.copy(figures);
    }
}
