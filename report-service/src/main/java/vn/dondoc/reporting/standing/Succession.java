package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.unit.SuccessionType;

/**
 * What became of a unit. It ends on the day before {@code effectiveOn}, unless it was only renamed (rule 7).
 *
 * @param heir of a split: the successor for which the old unit's evidence inside the running period counts
 */
public record Succession(
        String unitId,
        SuccessionType type,
        List<String> successors,
        @Nullable String heir,
        LocalDate effectiveOn,
        Instant recordedAt) {

    public Succession {
        successors = List.copyOf(successors);
    }

    boolean ends() {
        return type != SuccessionType.RENAMED;
    }

    boolean bequeathsTo(String successor) {
        return type != SuccessionType.SPLIT_INTO || successor.equals(heir);
    }
}
