package vn.dondoc.reporting.tracking;

import java.util.ArrayList;
import java.util.List;
import vn.dondoc.reporting.regime.Filing;
import vn.dondoc.reporting.standing.Occurrence;
import vn.dondoc.reporting.standing.Piece;
import vn.dondoc.reporting.standing.UnitFacts;
import vn.dondoc.reporting.standing.Waiver;

/** What is on record about one unit under one plan. */
record UnitRecord(List<Piece> pieces, List<Waiver> waivers, List<Filing> filings, List<Occurrence> occurrences) {

    static UnitRecord empty() {
        return new UnitRecord(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** With what predecessors sent. */
    UnitFacts facts(String unitId, List<Piece> inherited) {
        var all = new ArrayList<>(pieces);
        all.addAll(inherited);
        return new UnitFacts(unitId, all, waivers, filings, occurrences);
    }
}
