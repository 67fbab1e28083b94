package vn.dondoc.reporting.evidence;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.reporting.rulebook.FactReading;
import vn.dondoc.reporting.standing.Claims;

/** Pieces that Home Affairs has to look at: another unit sent the same address before, and nobody settled it. */
@Service
class DoubleClaims {

    private final Evidences pieces;
    private final Clock clock;

    DoubleClaims(Evidences pieces, Clock clock) {
        this.pieces = pieces;
        this.clock = clock;
    }

    /** Ids of the flagged pieces; of one plan, or of each plan for itself. */
    Set<String> flagged(EvidenceQuery query, Caller caller) {
        var now = clock.instant();
        var byPlan = pieces.all(new EvidenceQuery(query.plan(), null, null, null), caller).stream()
                .collect(Collectors.groupingBy(piece -> piece.content().planId()));
        return byPlan.values().stream()
                .flatMap(own ->
                        Claims.knownAt(
                                own.stream()
                                        .map(piece -> FactReading.piece(piece.wire()))
                                        .toList(),
                                now)
                                .flagged()
                                .stream())
                .collect(Collectors.toSet());
    }
}
