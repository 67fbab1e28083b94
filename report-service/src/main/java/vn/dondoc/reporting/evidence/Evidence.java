package vn.dondoc.reporting.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.evidence.EarlierContent;
import vn.dondoc.contracts.evidence.EvidenceClaimed;
import vn.dondoc.contracts.evidence.EvidenceDecided;
import vn.dondoc.contracts.evidence.EvidenceState;
import vn.dondoc.contracts.evidence.EvidenceSubmitted;
import vn.dondoc.contracts.evidence.EvidenceWithdrawn;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.contracts.evidence.Settlement;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;
import vn.dondoc.reporting.rulebook.FactReading;

/**
 * A piece of evidence with everything that was decided about it. The board may decide again and again; the last decision
 * holds. Being on time depends on the instant of receipt: a correction keeps it, unless it changes what counts. Then the
 * earlier content is as if withdrawn and the new one as if received at that instant.
 *
 * @param earlier oldest first
 */
public record Evidence(
        String id,
        String province,
        long version,
        Content content,
        Instant receivedAt,
        List<Ruling> rulings,
        List<Settlement> settlements,
        @Nullable String withdrawal,
        @Nullable Instant withdrawnAt,
        List<EarlierContent> earlier)
        implements Aggregate {

    private static final int MOST_EARLIER = 20;

    /** Where a piece stands in its workflow. */
    public enum State {
        SUBMITTED,
        PUBLISHED,
        REJECTED,
        WITHDRAWN
    }

    public Evidence {
        rulings = List.copyOf(rulings);
        settlements = List.copyOf(settlements);
        // what was stored before there were any has none
        earlier = Lists.copy(earlier);
    }

    static Change<Evidence> submit(String id, String province, Content content, Instant at) {
        var piece = new Evidence(id, province, 1, content, at, List.of(), List.of(), null, null, List.of());
        return new Change<>(piece, new EvidenceSubmitted(piece.wire()));
    }

    /** Empty when nothing is different. */
    Optional<Change<Evidence>> correct(Content corrected, Instant at) {
        if (corrected.equals(content)) {
            return Optional.empty();
        }
        if (state() != State.SUBMITTED || !corrected.sameOwner(content)) {
            throw Refusal.conflict("evidence-decided", id, state());
        }
        var next = saying(corrected, receivedAt, earlier);
        if (!FactReading.piece(next.wire()).countsLike(FactReading.piece(wire()))) {
            next = replacedBy(corrected, at);
        }
        return Optional.of(new Change<>(next, new EvidenceSubmitted(next.wire())));
    }

    private Evidence replacedBy(Content corrected, Instant at) {
        if (!settlements.isEmpty()) {
            throw Refusal.conflict("evidence-settled", id);
        }
        if (earlier.size() == MOST_EARLIER) {
            throw Refusal.conflict("evidence-corrections", id, MOST_EARLIER);
        }
        var replacedAt = at.isBefore(receivedAt) ? receivedAt : at;
        return saying(corrected, replacedAt, plus(earlier, content.received(receivedAt, replacedAt)));
    }

    private Evidence saying(Content said, Instant received, List<EarlierContent> before) {
        return new Evidence(
                id, province, version + 1, said, received, rulings, settlements, withdrawal, withdrawnAt, before);
    }

    /** Empty when the last decision says the same. */
    Optional<Change<Evidence>> decide(Ruling ruling) {
        if (state() == State.WITHDRAWN) {
            throw Refusal.conflict("evidence-withdrawn", id);
        }
        if (last().filter(ruling::saysTheSame).isPresent()) {
            return Optional.empty();
        }
        var next = next(plus(rulings, ruling), settlements, null, null);
        return Optional.of(new Change<>(next, new EvidenceDecided(next.wire())));
    }

    /** Home Affairs gives the address to one unit. Empty when it has it already. */
    Optional<Change<Evidence>> settle(String unitId, Instant at) {
        var last = settlements.isEmpty() ? null : settlements.get(settlements.size() - 1);
        if (last != null && last.unitId().equals(unitId)) {
            return Optional.empty();
        }
        var next = next(rulings, plus(settlements, new Settlement(unitId, at)), withdrawal, withdrawnAt);
        return Optional.of(new Change<>(next, new EvidenceClaimed(next.wire())));
    }

    /** Only while nobody decided. Empty when it is withdrawn already. */
    Optional<Change<Evidence>> withdraw(String reason, Instant at) {
        return switch (state()) {
            case WITHDRAWN -> Optional.empty();
            case SUBMITTED -> {
                var next = next(rulings, settlements, reason, at);
                yield Optional.of(new Change<>(next, new EvidenceWithdrawn(next.wire())));
            }
            case PUBLISHED, REJECTED -> throw Refusal.conflict("evidence-decided", id, state());
        };
    }

    State state() {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return last().map(ruling -> ruling.outcome() == Outcome.PUBLISHED ? State.PUBLISHED : State.REJECTED)
                .orElse(State.SUBMITTED);
    }

    Optional<Ruling> last() {
        return rulings.isEmpty() ? Optional.empty() : Optional.of(rulings.get(rulings.size() - 1));
    }

    /** A published piece is dated by its publication. */
    LocalDate countedOn() {
        return last().map(Ruling::publishedOn).orElse(content.occurredOn());
    }

    EvidenceState wire() {
        return new EvidenceState(
                id,
                province,
                content.planId(),
                content.unitId(),
                content.type(),
                content.channel(),
                content.title(),
                content.occurredOn(),
                content.url(),
                receivedAt,
                rulings.stream().map(Ruling::decision).toList(),
                settlements,
                withdrawnAt,
                earlier);
    }

    private Evidence next(
            List<Ruling> ruled, List<Settlement> settled, @Nullable String reason, @Nullable Instant withdrawn) {
        return new Evidence(id, province, version + 1, content, receivedAt, ruled, settled, reason, withdrawn, earlier);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
