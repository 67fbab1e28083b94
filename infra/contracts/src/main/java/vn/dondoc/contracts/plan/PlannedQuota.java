package vn.dondoc.contracts.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * A promise that can be counted (chỉ tiêu).
 *
 * @param minimum of COUNT, pieces per period
 * @param percent of RATIO and COMPLETION, 0 to 100
 * @param types codes of the catalogue; empty means any
 * @param channels codes of the catalogue; empty means any
 * @param from first day from which it counts; it must cover a whole period to bind
 * @param dueWorkingDays working days after the period's last day
 * @param source the sentence of the plan that it comes from
 */
public record PlannedQuota(
        String id,
        String title,
        Measure measure,
        @Nullable Integer minimum,
        @Nullable BigDecimal percent,
        Comparison comparison,
        Frequency frequency,
        List<String> types,
        List<String> channels,
        ChannelMatch channelMatch,
        CountedFact countedFact,
        Hardness hardness,
        CountingBase countingBase,
        Scope appliesTo,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int dueWorkingDays,
        @Nullable String source) {

    public PlannedQuota {
        types = Lists.copy(types);
        channels = Lists.copy(channels);
    }
}
