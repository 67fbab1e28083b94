package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.evidence.Decision;
import vn.dondoc.contracts.evidence.Outcome;

/** A piece as it was known at one instant. */
record KnownPiece(
        Piece piece, @Nullable Outcome outcome, @Nullable LocalDate publishedOn, boolean withdrawn, Identity identity) {

    private static final Comparator<Piece> BY_RECEIPT =
            Comparator.comparing(Piece::receivedAt).thenComparing(Piece::id);

    /** What had been received by then, in order of receipt; each piece once, with what it said then. */
    static List<KnownPiece> all(Collection<Piece> pieces, Instant asOf) {
        Set<String> seen = new HashSet<>();
        return pieces.stream()
                .flatMap(piece -> piece.at(asOf).stream())
                .sorted(BY_RECEIPT)
                .filter(piece -> seen.add(piece.id()))
                .map(piece -> of(piece, asOf))
                .toList();
    }

    private static KnownPiece of(Piece piece, Instant asOf) {
        Optional<Decision> decision = piece.decision(asOf);
        Outcome outcome = decision.map(Decision::outcome).orElse(null);
        LocalDate publishedOn = outcome == Outcome.PUBLISHED
                ? decision.map(Decision::publishedOn).orElse(piece.occurredOn())
                : null;
        return new KnownPiece(piece, outcome, publishedOn, piece.withdrawn(asOf), Identity.of(piece, asOf));
    }

    /** A rejected or withdrawn piece claims no address. */
    boolean claims() {
        return !withdrawn && outcome != Outcome.REJECTED;
    }
}
