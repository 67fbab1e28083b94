package vn.dondoc.reporting.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bson.Document;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.evidence.EvidenceState;
import vn.dondoc.contracts.report.ReportState;
import vn.dondoc.contracts.report.WaiverState;
import vn.dondoc.reporting.regime.Filing;
import vn.dondoc.reporting.rulebook.FactReading;
import vn.dondoc.reporting.standing.Occurrence;
import vn.dondoc.reporting.standing.Piece;
import vn.dondoc.reporting.standing.UnitFacts;
import vn.dondoc.reporting.standing.Waiver;

/** What is on record about one unit under one plan, by key: a fact that is added again takes the place of its older form. */
record UnitRecord(
        SortedMap<String, Piece> evidence,
        SortedMap<String, Waiver> waivers,
        SortedMap<String, Filing> filings,
        SortedMap<String, List<Occurrence>> occurrences) {

    static UnitRecord empty() {
        return new UnitRecord(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    UnitRecord copy() {
        return new UnitRecord(
                new TreeMap<>(evidence), new TreeMap<>(waivers), new TreeMap<>(filings), new TreeMap<>(occurrences));
    }

    void add(Document fact) {
        var key = fact.getString("_id");
        var data = fact.getString("data");
        if (data == null) {
            return;
        }
        switch (FactKind.valueOf(fact.getString("kind"))) {
            case EVIDENCE -> evidence.put(key, FactReading.piece(read(data, EvidenceState.class)));
            case REPORT -> filings.put(key, FactReading.filing(read(data, ReportState.class)));
            case WAIVER -> waivers.put(key, FactReading.waiver(read(data, WaiverState.class)));
            case ASSIGNMENT ->
                occurrences.put(key, FactReading.occurrences(read(data, AssignmentState.class), DueDates.of(fact)));
        }
    }

    private static <T> T read(String data, Class<T> type) {
        return Wire.mapper().readValue(data, type);
    }

    void remove(String key) {
        evidence.remove(key);
        waivers.remove(key);
        filings.remove(key);
        occurrences.remove(key);
    }

    int size() {
        return evidence.size() + waivers.size() + filings.size() + occurrences.size();
    }

    Collection<Piece> pieces() {
        return evidence.values();
    }

    /** With what predecessors sent. */
    UnitFacts facts(String unitId, Collection<Piece> inherited) {
        var all = new ArrayList<>(evidence.values());
        all.addAll(inherited);
        return new UnitFacts(
                unitId, all, List.copyOf(waivers.values()), List.copyOf(filings.values()), allOccurrences());
    }

    private List<Occurrence> allOccurrences() {
        return occurrences.values().stream().flatMap(List::stream).toList();
    }

    /** The same with other occurrences. */
    UnitRecord rescheduled(UnaryOperator<List<Occurrence>> change) {
        var other = new TreeMap<>(Map.of("", change.apply(allOccurrences())));
        return new UnitRecord(evidence, waivers, filings, other);
    }
}
