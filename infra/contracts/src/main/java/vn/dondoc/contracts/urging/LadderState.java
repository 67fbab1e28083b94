package vn.dondoc.contracts.urging;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.contracts.Lists;

/**
 * When and to whom the units bound by a plan are reminded.
 *
 * @param stages in the order in which they were given
 * @param quietDays on which nothing is sent by itself
 */
public record LadderState(String planId, String province, List<LadderStage> stages, List<LocalDate> quietDays) {

    public LadderState {
        stages = Lists.copy(stages);
        quietDays = Lists.copy(quietDays);
    }
}
