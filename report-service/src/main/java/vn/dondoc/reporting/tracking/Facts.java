package vn.dondoc.reporting.tracking;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Projection;
import vn.dondoc.platform.store.Store;

/**
 * Everything that standings follow from, in the newest form in which it travelled, one document per source. Those of a
 * unit under a plan lie together, so that one range read gives all that its calculation needs.
 */
@Component
class Facts {

    /** Under this name the sequence of the newest event of a fact is kept. */
    static final String SOURCE = "source";

    private static final int BATCH = 500;

    private final Projection facts;

    Facts(Store store) {
        this.facts = store.projection("facts");
    }

    /** Keeps what an event says, unless it is old news. */
    boolean keep(SheetKey sheet, FactKind kind, String source, Envelope<?> envelope, Object state) {
        return facts.apply(
                key(sheet, kind, source),
                SOURCE,
                envelope.sequence(),
                Updates.combine(
                        Updates.set("kind", kind.name()),
                        Updates.set("unit", sheet.unitId()),
                        Updates.set("data", Wire.mapper().writeValueAsString(state))));
    }

    /** Remembers which due dates the occurrences of an assignment had from the event on; events may come in any order. */
    void keepDueDates(SheetKey sheet, AssignmentState state, Envelope<?> envelope) {
        facts.documents()
                .updateOne(
                        new Document("_id", key(sheet, FactKind.ASSIGNMENT, state.taskId()))
                                .append("history.sequence", new Document("$ne", envelope.sequence())),
                        Updates.push("history", DueDates.entry(state, envelope)),
                        new UpdateOptions());
    }

    UnitRecord of(SheetKey sheet) {
        return read(sheet.toString()).getOrDefault(sheet.unitId(), UnitRecord.empty());
    }

    /** Of all units under a plan. */
    Map<String, UnitRecord> underPlan(String province, String planId) {
        return read(Keys.of(province, planId));
    }

    /** Single facts as they are kept, of any unit. */
    List<Document> documents(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : facts.documents()
                        .find(new Document("_id", new Document("$in", List.copyOf(keys))))
                        .batchSize(BATCH)
                        .into(new ArrayList<>());
    }

    /** The keys of all facts of a plan. */
    Set<String> keys(PlanKey plan) {
        var keys = new HashSet<String>();
        facts.documents()
                .find(under(plan.toString()))
                .projection(new Document("_id", 1))
                .batchSize(BATCH)
                .forEach(fact -> keys.add(fact.getString("_id")));
        return keys;
    }

    /** Writes a fact anew, whatever is kept of it; only one that a later event has reached stays as it is. */
    void restore(LoggedFact fact) {
        var sequence = new Document("$not", new Document("$gt", fact.sequence()));
        try {
            facts.documents()
                    .replaceOne(
                            new Document("_id", fact.key()).append("applied." + SOURCE, sequence),
                            fact.document(),
                            new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    void forget(Collection<String> keys) {
        facts.documents().deleteMany(new Document("_id", new Document("$in", List.copyOf(keys))));
    }

    private static Document under(String prefix) {
        return new Document("_id", new Document("$gt", prefix + ":").append("$lt", prefix + ";"));
    }

    static String key(SheetKey sheet, FactKind kind, String source) {
        return Keys.of(sheet.toString(), kind.name(), source);
    }

    private Map<String, UnitRecord> read(String prefix) {
        var byUnit = new HashMap<String, UnitRecord>();
        facts.documents()
                .find(under(prefix))
                .batchSize(BATCH)
                .forEach(fact -> byUnit.computeIfAbsent(fact.getString("unit"), unit -> UnitRecord.empty())
                        .add(fact));
        return byUnit;
    }
}
