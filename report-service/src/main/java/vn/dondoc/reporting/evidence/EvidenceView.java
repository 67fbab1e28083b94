package vn.dondoc.reporting.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.evidence.EarlierContent;
import vn.dondoc.contracts.evidence.Outcome;
import vn.dondoc.contracts.evidence.Settlement;

/** A piece as the interface shows it. */
record EvidenceView(
        String id,
        String planId,
        String unitId,
        String type,
        String channel,
        String title,
        LocalDate occurredOn,
        @Nullable String url,
        @Nullable String note,
        Evidence.State state,
        Instant receivedAt,
        @Nullable LocalDate publishedOn,
        @Nullable String publishedUrl,
        @Nullable String reason,
        List<Ruling> decisions,
        List<Settlement> settlements,
        @Nullable Instant withdrawnAt,
        List<EarlierContent> earlier,
        long version) {

    static EvidenceView of(Evidence piece) {
        var content = piece.content();
        var last = piece.last();
        var published = last.filter(ruling -> ruling.outcome() == Outcome.PUBLISHED);
        return new EvidenceView(
                piece.id(),
                content.planId(),
                content.unitId(),
                content.type(),
                content.channel(),
                content.title(),
                content.occurredOn(),
                content.url(),
                content.note(),
                piece.state(),
                piece.receivedAt(),
                published.map(Ruling::publishedOn).orElse(null),
                published.map(Ruling::publishedUrl).orElse(null),
                piece.withdrawal() != null
                        ? piece.withdrawal()
                        : last.map(Ruling::reason).orElse(null),
                piece.rulings(),
                piece.settlements(),
                piece.withdrawnAt(),
                piece.earlier(),
                piece.version());
    }
}
