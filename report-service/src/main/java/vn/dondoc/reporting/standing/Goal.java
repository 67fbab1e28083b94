package vn.dondoc.reporting.standing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.Measure;

/** How much is promised: pieces for COUNT, percent for RATIO and COMPLETION. */
public record Goal(Measure measure, BigDecimal required, Comparison comparison) {

    public Goal {
        if (required.signum() < 0) {
            throw new IllegalArgumentException("A quota cannot require " + required);
        }
    }

    /** No data reaches nothing, not even 0 %. */
    boolean reachedBy(@Nullable Amount achieved) {
        if (achieved == null) {
            return false;
        }
        int difference = achieved.compareTo(required);
        return comparison == Comparison.MORE_THAN ? difference > 0 : difference >= 0;
    }
}
