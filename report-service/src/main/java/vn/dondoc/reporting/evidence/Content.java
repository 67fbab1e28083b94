package vn.dondoc.reporting.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.evidence.EarlierContent;

/**
 * What a unit says about a piece it sends. Until somebody decided about the piece, the unit may correct it.
 *
 * @param occurredOn when it happened; when it arrived is not the unit's to say
 */
public record Content(
        String planId,
        String unitId,
        String type,
        String channel,
        String title,
        LocalDate occurredOn,
        @Nullable String url,
        @Nullable String note) {

    boolean sameOwner(Content other) {
        return planId.equals(other.planId) && unitId.equals(other.unitId);
    }

    EarlierContent received(Instant receivedAt, Instant replacedAt) {
        return new EarlierContent(type, channel, title, occurredOn, url, receivedAt, replacedAt);
    }
}
