package vn.dondoc.contracts.urging;

import java.time.Instant;
import java.util.List;
import vn.dondoc.contracts.Lists;

/**
 * The latest urge by hand under a plan.
 *
 * @param number counts the urges of the plan; their reminders bear the stage {@code URGE-number}
 */
public record UrgeState(
        String planId, String province, long number, List<String> unitIds, String note, Instant urgedAt) {

    public UrgeState {
        unitIds = Lists.copy(unitIds);
    }
}
