package vn.dondoc.bench.expansion;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.Document;

/** What task-service has written, read from its store: its progress route says the same, to whoever has a token. */
final class Ledger {

    private final MongoDatabase database;

    Ledger(MongoDatabase database) {
        this.database = database;
    }

    int units() {
        return Math.toIntExact(collection("units").estimatedDocumentCount());
    }

    /** How far the expansion of a version says it is. */
    Run run(int version) {
        var key = "bench:%s:%06d".formatted(LargePlan.ID, version);
        var run = collection("expansions")
                .find(new Document("_id", key))
                .limit(1)
                .batchSize(1)
                .first();
        return run == null
                ? new Run(0, 0, false)
                : new Run(
                        run.getInteger("unitsDone"), run.getInteger("created"), "DONE".equals(run.getString("state")));
    }

    record Run(int units, int created, boolean done) {}

    /** Counted one by one. */
    Count assignments() {
        return count("assignments", "bench:" + LargePlan.ID + ":");
    }

    Count sheets() {
        return count("workSheets", "bench:" + LargePlan.ID + ":");
    }

    /** @param waiting documents with an event that was not published */
    record Count(int documents, int waiting, long versions) {}

    private Count count(String name, String prefix) {
        var documents = 0;
        var waiting = 0;
        var versions = 0L;
        var range = new Document("$gte", prefix).append("$lt", prefix + '\uffff');
        try (var cursor = collection(name)
                .find(new Document("_id", range))
                .projection(Projections.include("outbox.id", "state.version"))
                .sort(Sorts.ascending("_id"))
                .batchSize(1000)
                .cursor()) {
            while (cursor.hasNext()) {
                var document = cursor.next();
                documents++;
                waiting += document.getList("outbox", Document.class, List.of()).isEmpty() ? 0 : 1;
                versions += document.get("state") instanceof Document state ? state.getLong("version") : 0;
            }
        }
        return new Count(documents, waiting, versions);
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
