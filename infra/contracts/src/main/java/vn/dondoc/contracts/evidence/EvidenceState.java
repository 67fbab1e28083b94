package vn.dondoc.contracts.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * A piece of evidence with everything that was decided about it.
 *
 * @param occurredOn when it happened, as the unit says; {@code receivedAt} is when what it says now arrived here
 * @param type code of the catalogue of evidence types
 * @param channel code of the catalogue of channels
 * @param url where it can be seen, if anywhere, as the sender wrote it; comparing addresses is the reader's business
 * @param decisions oldest first
 * @param settlements oldest first
 * @param earlier what it said before, oldest first; absent if it always said the same
 */
public record EvidenceState(
        String id,
        String province,
        String planId,
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
        @Nullable List<EarlierContent> earlier) {

    public EvidenceState {
        decisions = Lists.copy(decisions);
        settlements = Lists.copy(settlements);
        earlier = earlier == null || earlier.isEmpty() ? null : List.copyOf(earlier);
    }
}
