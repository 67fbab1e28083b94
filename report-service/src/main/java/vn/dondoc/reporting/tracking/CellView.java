package vn.dondoc.reporting.tracking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.ChannelMatch;
import vn.dondoc.contracts.plan.CountedFact;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.plan.Measure;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.reporting.standing.Matching;

/**
 * A cell as a unit reads it: what others hear of it, and what is needed to say it in a sentence.
 *
 * @param channelMatch whether one of the channels is enough, or each is wanted
 * @param types of evidence that count; empty for any
 * @param countedFact whether it is enough to have sent something, or it has to be published
 */
record CellView(
        String quotaId,
        String period,
        String title,
        Measure measure,
        Hardness hardness,
        List<String> channels,
        ChannelMatch channelMatch,
        List<String> types,
        CountedFact countedFact,
        CellStatus status,
        boolean exempt,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal required,
        @Nullable BigDecimal achieved,
        @Nullable Integer waiting) {

    static CellView of(StandingCell cell, Matching matching) {
        return new CellView(
                cell.quotaId(),
                cell.period(),
                cell.title(),
                cell.measure(),
                cell.hardness(),
                cell.channels(),
                matching.channelMatch(),
                matching.types().stream().sorted().toList(),
                matching.countedFact(),
                cell.status(),
                cell.exempt(),
                cell.dueOn(),
                cell.required(),
                cell.achieved(),
                cell.waiting());
    }
}
