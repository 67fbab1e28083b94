package vn.dondoc.contracts.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;

/**
 * A piece of evidence with everything that was decided about it.
 *
 * @param occurredOn when it happened, as the unit says; {@code receivedAt} is when it arrived here and is ours
 * @param type code of the catalogue of evidence types
 * @param channel code of the catalogue of channels
 * @param url where it can be seen, if anywhere, as the sender wrote it; comparing addresses is the reader's business
 * @param decisions oldest first
 * @param settlements oldest first
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
        @Nullable Instant withdrawnAt) {

    public EvidenceState {
        decisions = Lists.copy(decisions);
        settlements = Lists.copy(settlements);
    }
}
