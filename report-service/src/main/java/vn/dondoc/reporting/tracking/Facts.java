package vn.dondoc.reporting.tracking;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.evidence.EvidenceState;
import vn.dondoc.contracts.report.ReportState;
import vn.dondoc.contracts.report.WaiverState;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Projection;
import vn.dondoc.platform.store.Store;
import vn.dondoc.reporting.rulebook.FactReading;
import vn.dondoc.reporting.standing.Piece;

/**
 * Everything that standings follow from, in the newest form in which it travelled, one document per source. Those of a
 * unit under a plan lie together, so that one range read gives all that its calculation needs.
 */
@Component
class Facts {

    private static final int BATCH = 500;

    private final Projection facts;

    Facts(Store store) {
        this.facts = store.projection("facts");
    }

    /** Keeps what an event says, unless it is old news. */
    boolean keep(SheetKey sheet, FactKind kind, String source, Envelope<?> envelope, Object state) {
        return facts.apply(
                key(sheet, kind, source),
                "source",
                envelope.sequence(),
                Updates.combine(
                        Updates.set("kind", kind.name()),
                        Updates.set("unit", sheet.unitId()),
                        Updates.set("data", Wire.mapper().writeValueAsString(state))));
    }

    /** Remembers which due dates the occurrences of an assignment had from the event on; events may come in any order. */
    void keepDueDates(SheetKey sheet, AssignmentState state, Envelope<?> envelope) {
        var dues = new Document();
        state.occurrences()
                .forEach(one ->
                        dues.append(Integer.toString(one.n()), one.dueOn().toString()));
        var entry = new Document("sequence", envelope.sequence())
                .append("at", envelope.time().toString())
                .append("dues", dues);
        facts.documents()
                .updateOne(
                        new Document("_id", key(sheet, FactKind.ASSIGNMENT, state.taskId()))
                                .append("history.sequence", new Document("$ne", envelope.sequence())),
                        Updates.push("history", entry),
                        new UpdateOptions());
    }

    UnitRecord of(SheetKey sheet) {
        return read(sheet.toString()).getOrDefault(sheet.unitId(), UnitRecord.empty());
    }

    /** Of all units under a plan. */
    Map<String, UnitRecord> underPlan(String province, String planId) {
        return read(Keys.of(province, planId));
    }

    /** Single pieces of evidence, by the units that sent them. */
    List<Piece> pieces(SheetKey sheet, Collection<Holder> holders) {
        var keys = holders.stream()
                .map(holder -> key(sheet.of(holder.unitId()), FactKind.EVIDENCE, holder.evidenceId()))
                .toList();
        var record = UnitRecord.empty();
        facts.documents()
                .find(new Document("_id", new Document("$in", keys)))
                .batchSize(BATCH)
                .forEach(fact -> add(record, fact));
        return record.pieces();
    }

    private static String key(SheetKey sheet, FactKind kind, String source) {
        return Keys.of(sheet.toString(), kind.name(), source);
    }

    private Map<String, UnitRecord> read(String prefix) {
        var byUnit = new HashMap<String, UnitRecord>();
        facts.documents()
                .find(new Document("_id", new Document("$gt", prefix + ":").append("$lt", prefix + ";")))
                .batchSize(BATCH)
                .forEach(fact -> add(byUnit.computeIfAbsent(fact.getString("unit"), unit -> UnitRecord.empty()), fact));
        return byUnit;
    }

    private static void add(UnitRecord record, Document fact) {
        var data = fact.getString("data");
        if (data == null) {
            return;
        }
        switch (FactKind.valueOf(fact.getString("kind"))) {
            case EVIDENCE -> record.pieces().add(FactReading.piece(read(data, EvidenceState.class)));
            case REPORT -> record.filings().add(FactReading.filing(read(data, ReportState.class)));
            case WAIVER -> record.waivers().add(FactReading.waiver(read(data, WaiverState.class)));
            case ASSIGNMENT ->
                record.occurrences()
                        .addAll(FactReading.occurrences(read(data, AssignmentState.class), DueDates.of(fact)));
        }
    }

    private static <T> T read(String data, Class<T> type) {
        return Wire.mapper().readValue(data, type);
    }
}
