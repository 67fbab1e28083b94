package vn.dondoc.reporting.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.reporting.rulebook.FactReading;
import vn.dondoc.reporting.rulebook.Rulebooks;
import vn.dondoc.reporting.standing.Claims;

/** Pieces that Home Affairs has to look at: another unit sent the same address before, and nobody settled it. */
@Service
class DoubleClaims {

    private final Evidences pieces;
    private final Rulebooks rulebooks;
    private final Clock clock;

    DoubleClaims(Evidences pieces, Rulebooks rulebooks, Clock clock) {
        this.pieces = pieces;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** Ids of the flagged pieces; of one plan, or of each plan for itself. */
    Set<String> flagged(EvidenceQuery query, Caller caller) {
        var now = clock.instant();
        var byPlan = ofPlan(query.plan(), caller).stream()
                .collect(Collectors.groupingBy(piece -> piece.content().planId()));
        return byPlan.values().stream()
                .flatMap(own -> claims(own, now).flagged().stream())
                .collect(Collectors.toSet());
    }

    /** Whether a unit has sent what the piece shows, or succeeds one that has: for no other one could it count. */
    boolean mayHave(Evidence piece, String unitId, Caller caller) {
        var planId = piece.content().planId();
        var senders = claims(ofPlan(planId, caller), clock.instant()).senders(piece.id());
        return senders.contains(unitId)
                || rulebooks
                        .find(caller.province(), planId)
                        .filter(book ->
                                book.units().predecessors(unitId).stream().anyMatch(senders::contains))
                        .isPresent();
    }

    private List<Evidence> ofPlan(@Nullable String planId, Caller caller) {
        return pieces.all(new EvidenceQuery(planId, null, null, null), caller);
    }

    private static Claims claims(Collection<Evidence> pieces, Instant at) {
        return Claims.knownAt(
                pieces.stream().map(piece -> FactReading.piece(piece.wire())).toList(), at);
    }
}
