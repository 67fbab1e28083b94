package vn.dondoc.planning.recognition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.Frequency;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;

/**
 * A promise that can be counted, as a sentence makes it.
 *
 * @param title the clause
 * @param sentence the whole sentence
 * @param minimum of COUNT
 * @param percent of RATIO and COMPLETION
 */
public record Promise(
        String title,
        String sentence,
        Measure measure,
        @Nullable Integer minimum,
        @Nullable BigDecimal percent,
        Comparison comparison,
        Frequency frequency,
        List<String> types,
        List<String> channels,
        CountedFact countedFact,
        Hardness hardness) {

    public Promise {
        types = Lists.copy(types);
        channels = Lists.copy(channels);
    }

    /** Whether the other one says the same in other words, as a row's task and its form may. */
    boolean repeats(Promise other) {
        return measure == other.measure
                && frequency == other.frequency
                && types.equals(other.types)
                && (measure != Measure.COUNT || countedFact == other.countedFact)
                && same(percent, other.percent);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
