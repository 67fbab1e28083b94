package vn.dondoc.reporting.standing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure found: how much in all, how much of it in time, and every verdict behind it.
 *
 * @param achieved absent means no data
 */
record Finding(@Nullable Amount achieved, @Nullable Amount onTime, List<Verdict> verdicts) {

    int waiting() {
        int waiting = 0;
        for (Verdict verdict : verdicts) {
            waiting += verdict.reason() == Reason.NOT_PUBLISHED ? 1 : 0;
        }
        return waiting;
    }
}
