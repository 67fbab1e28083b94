package vn.dondoc.reporting.standing;

import java.util.List;
import vn.dondoc.reporting.regime.Filing;

/**
 * Everything that is on record about one unit under one plan.
 *
 * @param pieces its evidence and that of every unit it succeeds, see {@link Units#predecessors}
 */
public record UnitFacts(
        String unitId, List<Piece> pieces, List<Waiver> waivers, List<Filing> filings, List<Occurrence> occurrences) {

    public UnitFacts {
        pieces = List.copyOf(pieces);
        waivers = List.copyOf(waivers);
        filings = List.copyOf(filings);
        occurrences = List.copyOf(occurrences);
    }

    public static UnitFacts none(String unitId) {
        return new UnitFacts(unitId, List.of(), List.of(), List.of(), List.of());
    }
}
