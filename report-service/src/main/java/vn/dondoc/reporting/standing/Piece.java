package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.evidence.Decision;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.contracts.evidence.Settlement;

/**
 * A piece of evidence with everything that was ever decided about it.
 *
 * @param occurredOn when it happened, as the unit says; {@code receivedAt} is when it arrived and decides what is late
 */
public record Piece(
        String id,
        String unitId,
        String type,
        String channel,
        String title,
        LocalDate occurredOn,
        @Nullable String url,
        Instant receivedAt,
        List<Decision> decisions,
        List<Settlement> settlements,
        @Nullable Instant withdrawnAt) {

    public Piece {
        decisions =
                decisions.stream().sorted(Comparator.comparing(Decision::at)).toList();
        settlements = List.copyOf(settlements);
    }

    /** The decision that holds: the last one. */
    Optional<Decision> decision(Instant asOf) {
        return decisions.stream().filter(made -> !made.at().isAfter(asOf)).reduce((older, newer) -> newer);
    }

    /** Where it can be seen: the address it was published at, once it was published, else the one it was sent with. */
    @Nullable
    String address(Instant asOf) {
        return decisions.stream()
                .filter(made ->
                        made.outcome() == Outcome.PUBLISHED && !made.at().isAfter(asOf))
                .reduce((older, newer) -> newer)
                .map(Decision::publishedUrl)
                .orElse(url);
    }

    boolean withdrawn(Instant asOf) {
        return withdrawnAt != null && !withdrawnAt.isAfter(asOf);
    }
}
