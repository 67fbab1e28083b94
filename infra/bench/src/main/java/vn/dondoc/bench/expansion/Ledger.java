package vn.dondoc.bench.expansion;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** What task-service has written, read from its store: its progress route says the same, to whoever has a token. */
final class Ledger {

    private static final int PAGE = 500;

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
    record Count(int documents, int waiting, long versions) {

        static Count of(Document document) {
            var waiting = document.getList("outbox", Document.class, List.of()).isEmpty() ? 0 : 1;
            return new Count(
                    1, waiting, document.get("state") instanceof Document state ? state.getLong("version") : 0);
        }

        Count plus(Count other) {
            return new Count(documents + other.documents, waiting + other.waiting, versions + other.versions);
        }
    }

    /** Page by page: a range without a limit would hold up the store, and with it whom we measure. */
    private Count count(String name, String prefix) {
        var count = new Count(0, 0, 0);
        var last = prefix;
        while (true) {
            var page = page(name, last, prefix + '\uffff');
            if (page.isEmpty()) {
                return count;
            }
            count = page.stream().map(Count::of).reduce(count, Count::plus);
            last = page.get(page.size() - 1).getString("_id");
        }
    }

    private List<Document> page(String name, String after, String before) {
        return collection(name)
                .find(new Document("_id", new Document("$gt", after).append("$lt", before)))
                .projection(Projections.include("outbox.id", "state.version"))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .batchSize(PAGE)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
