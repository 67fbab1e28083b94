package vn.dondoc.contracts.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.contracts.Lists;

/**
 * A unit's report for one period. Its id is {@code planId:unitId:period}.
 *
 * @param dueOn frozen with the rule in force at the first submission
 * @param submissions oldest first
 * @param acceptances instants at which a submission was accepted, oldest first
 * @param returns instants at which a submission was sent back, oldest first
 */
public record ReportState(
        String id,
        String province,
        String planId,
        String unitId,
        String period,
        ReportStatus status,
        LocalDate dueOn,
        List<Submission> submissions,
        List<Instant> acceptances,
        List<Instant> returns) {

    public ReportState {
        submissions = Lists.copy(submissions);
        acceptances = Lists.copy(acceptances);
        returns = Lists.copy(returns);
    }
}
