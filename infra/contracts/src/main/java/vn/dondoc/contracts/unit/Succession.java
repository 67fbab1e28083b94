package vn.dondoc.contracts.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * What became of a unit, by which decision. The old unit ends on the day before {@code effectiveOn}.
 *
 * @param heir of a split: the successor for which the old unit's evidence inside the running period counts
 */
public record Succession(
        SuccessionType type,
        List<String> successors,
        LocalDate effectiveOn,
        String decision,
        @Nullable String heir,
        Instant recordedAt) {

    public Succession {
        successors = Lists.copy(successors);
    }
}
