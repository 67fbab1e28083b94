package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.platform.time.Window;

/** COUNT: distinct evidence of the unit, and of units it succeeded inside the period (rules 2, 3 and 7). */
final class Counting {

    private record Judged(KnownPiece piece, Reason reason) {}

    private static final Finding NOTHING = new Finding(Amount.of(0), Amount.of(0), List.of());

    private final String unitId;
    private final Units units;
    private final Claims claims;
    private final List<KnownPiece> pieces;
    private final Map<Window, List<KnownPiece>> byWindow = new HashMap<>();

    Counting(UnitFacts facts, Units units, Claims claims, Instant asOf) {
        this.unitId = facts.unitId();
        this.units = units;
        this.claims = claims;
        this.pieces = KnownPiece.all(facts.pieces(), asOf);
    }

    Finding find(Column column, Instant tooLate) {
        List<Judged> judged = judge(column, tooLate);
        if (judged.isEmpty()) {
            return NOTHING;
        }
        return new Finding(
                amount(column, judged, Reason::counted),
                amount(column, judged, reason -> reason == Reason.ON_TIME),
                judged.stream()
                        .map(one -> new Verdict(
                                Verdict.Source.EVIDENCE, one.piece.piece().id(), one.reason))
                        .toList());
    }

    private static Amount amount(Column column, List<Judged> judged, Predicate<Reason> counts) {
        Matching matching = column.quota().matching();
        if (!matching.inEachChannel()) {
            return Amount.of(count(judged, counts));
        }
        return Amount.of(matching.channels().stream()
                .mapToLong(channel -> judged.stream()
                        .filter(one -> counts.test(one.reason)
                                && channel.equals(one.piece.piece().channel()))
                        .count())
                .min()
                .orElse(0));
    }

    private static long count(List<Judged> judged, Predicate<Reason> counts) {
        long count = 0;
        for (Judged one : judged) {
            count += counts.test(one.reason) ? 1 : 0;
        }
        return count;
    }

    private List<Judged> judge(Column column, Instant tooLate) {
        Map<String, Boolean> senders = units.predecessorsWithin(unitId, column.window());
        Set<Identity> counted = new HashSet<>();
        List<Judged> judged = new ArrayList<>();
        for (KnownPiece piece : candidates(column.window())) {
            boolean own = piece.piece().unitId().equals(unitId);
            if ((own || senders.containsKey(piece.piece().unitId())) && concerns(column, piece)) {
                Reason obstacle = obstacle(column, piece);
                Reason reason = obstacle != null ? obstacle : claimed(piece, senders);
                if (reason == null) {
                    boolean onTime = piece.piece().receivedAt().isBefore(tooLate);
                    reason = counted.add(piece.identity()) ? Reason.counted(onTime) : Reason.DUPLICATE;
                }
                judged.add(new Judged(piece, reason));
            }
        }
        return judged;
    }

    /** Quotas share windows, so the pieces of one are looked up once. */
    private List<KnownPiece> candidates(Window window) {
        return byWindow.computeIfAbsent(
                window,
                same -> pieces.stream()
                        .filter(piece -> same.contains(piece.piece().occurredOn())
                                || (piece.publishedOn() != null && same.contains(piece.publishedOn())))
                        .toList());
    }

    private static boolean concerns(Column column, KnownPiece piece) {
        LocalDate countedOn = column.quota().matching().countedOn(piece);
        return column.window().contains(piece.piece().occurredOn())
                || (countedOn != null && column.window().contains(countedOn));
    }

    private static @Nullable Reason obstacle(Column column, KnownPiece piece) {
        Matching matching = column.quota().matching();
        if (!matching.matchesType(piece.piece())) {
            return Reason.OTHER_TYPE;
        }
        if (!matching.matchesChannel(piece.piece())) {
            return Reason.OTHER_CHANNEL;
        }
        if (piece.withdrawn()) {
            return Reason.WITHDRAWN;
        }
        return matching.countedFact() == CountedFact.PUBLISHED ? unpublished(column, piece) : null;
    }

    private static @Nullable Reason unpublished(Column column, KnownPiece piece) {
        LocalDate publishedOn = piece.publishedOn();
        if (publishedOn == null) {
            return piece.outcome() == Outcome.REJECTED ? Reason.REJECTED : Reason.NOT_PUBLISHED;
        }
        return column.window().contains(publishedOn) ? null : Reason.PUBLISHED_OUTSIDE;
    }

    private @Nullable Reason claimed(KnownPiece piece, Map<String, Boolean> senders) {
        Claims.Claim claim = claims.of(piece);
        if (claim.unitId().equals(unitId)
                && (claim.settled() || piece.piece().unitId().equals(unitId))) {
            return null;
        }
        Boolean inherited = senders.get(piece.piece().unitId());
        if (inherited != null && !inherited) {
            return Reason.NOT_BEQUEATHED;
        }
        boolean ours = claim.unitId().equals(unitId) || Boolean.TRUE.equals(senders.get(claim.unitId()));
        return ours ? null : Reason.CLAIMED_BY_OTHER;
    }
}
