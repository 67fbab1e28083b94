package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.evidence.Decision;
import vn.dondoc.contracts.evidence.EarlierContent;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.contracts.evidence.Settlement;

/**
 * A piece of evidence with everything that was ever decided about it.
 *
 * @param occurredOn when it happened, as the unit says; {@code receivedAt} is when that arrived and decides what is late
 * @param earlier what it said before, oldest first
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
        @Nullable Instant withdrawnAt,
        List<EarlierContent> earlier) {

    public Piece {
        decisions =
                decisions.stream().sorted(Comparator.comparing(Decision::at)).toList();
        settlements = List.copyOf(settlements);
        earlier = List.copyOf(earlier);
    }

    /** One that always said the same. */
    public Piece(
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
        this(
                id,
                unitId,
                type,
                channel,
                title,
                occurredOn,
                url,
                receivedAt,
                decisions,
                settlements,
                withdrawnAt,
                List.of());
    }

    /** With what it said at that instant; empty before it said anything. */
    Optional<Piece> at(Instant asOf) {
        if (!receivedAt.isAfter(asOf)) {
            return Optional.of(this);
        }
        return earlier.stream()
                .filter(content -> !content.receivedAt().isAfter(asOf))
                .reduce((older, newer) -> newer)
                .map(this::saying);
    }

    private Piece saying(EarlierContent content) {
        return new Piece(
                id,
                unitId,
                content.type(),
                content.channel(),
                content.title(),
                content.occurredOn(),
                content.url(),
                content.receivedAt(),
                decisions,
                settlements,
                withdrawnAt);
    }

    /** Whether it makes no difference to any quota or claim which of the two was sent. */
    public boolean countsLike(Piece other) {
        return type.equals(other.type)
                && channel.equals(other.channel)
                && occurredOn.equals(other.occurredOn)
                && Identity.of(this, receivedAt).equals(Identity.of(other, other.receivedAt));
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
