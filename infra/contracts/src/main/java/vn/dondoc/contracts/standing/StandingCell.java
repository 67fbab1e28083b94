package vn.dondoc.contracts.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;

/**
 * What one unit owes under one quota in one period, and how it stands.
 *
 * @param required pieces, or percent of RATIO and COMPLETION
 * @param achieved in the same measure; absent means no data
 * @param exempt whether it does not apply because Home Affairs exempted it
 * @param waiting pieces that were sent and on which the editorial board has not decided yet; absent if there are none
 */
public record StandingCell(
        String quotaId,
        String period,
        String title,
        Measure measure,
        Hardness hardness,
        List<String> channels,
        CellStatus status,
        boolean exempt,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal required,
        @Nullable BigDecimal achieved,
        @Nullable Integer waiting) {

    public StandingCell {
        channels = Lists.copy(channels);
    }
}
