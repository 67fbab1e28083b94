package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.contracts.evidence.Settlement;

/**
 * For which unit each piece of a plan counts, as known at one instant: the unit that Home Affairs settled on, else the
 * one that sent the address first (rule 3). It has to see every piece that shares an identity, across all units.
 */
public final class Claims {

    /** @param flagged another unit has the address and nobody settled it yet */
    public record Claim(String unitId, boolean settled, boolean flagged) {}

    private record Settled(Identity identity, Settlement settlement) {}

    private final Map<Identity, String> settled = new HashMap<>();
    private final Map<Identity, String> first = new HashMap<>();
    private final List<KnownPiece> pieces;

    private Claims(List<KnownPiece> pieces) {
        this.pieces = pieces;
    }

    public static Claims knownAt(Collection<Piece> pieces, Instant asOf) {
        Claims claims = new Claims(KnownPiece.all(pieces, asOf));
        claims.pieces.stream()
                .filter(KnownPiece::claims)
                .forEach(known ->
                        claims.first.putIfAbsent(known.identity(), known.piece().unitId()));
        claims.pieces.stream()
                .flatMap(known -> known.piece().settlements().stream()
                        .filter(settlement -> !settlement.at().isAfter(asOf))
                        // what was settled is the address that the piece had then
                        .map(settlement -> new Settled(Identity.of(known.piece(), settlement.at()), settlement)))
                .sorted(Comparator.comparing(Claims::settledAt).thenComparing(one -> one.settlement.unitId()))
                .forEach(one -> claims.settled.put(one.identity, one.settlement.unitId()));
        return claims;
    }

    /** The units that have sent what this piece shows and have not taken it back. */
    public Set<String> senders(String pieceId) {
        Set<Identity> wanted = pieces.stream()
                .filter(known -> known.piece().id().equals(pieceId))
                .map(KnownPiece::identity)
                .collect(Collectors.toSet());
        return pieces.stream()
                .filter(known -> !known.withdrawn() && wanted.contains(known.identity()))
                .map(known -> known.piece().unitId())
                .collect(Collectors.toSet());
    }

    private static Instant settledAt(Settled one) {
        return one.settlement.at();
    }

    Claim of(KnownPiece known) {
        String sender = known.piece().unitId();
        String decided = settled.get(known.identity());
        if (decided != null) {
            return new Claim(decided, true, false);
        }
        String claimant = first.getOrDefault(known.identity(), sender);
        return new Claim(claimant, false, known.claims() && !claimant.equals(sender));
    }

    /** The claim on each piece, by the piece's id. */
    public Map<String, Claim> all() {
        return pieces.stream().collect(Collectors.toMap(known -> known.piece().id(), this::of));
    }

    /** Pieces that Home Affairs has to look at: another unit sent the address before. */
    public Set<String> flagged() {
        return pieces.stream()
                .filter(known -> of(known).flagged())
                .map(known -> known.piece().id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
