package vn.dondoc.platform.store;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import vn.dondoc.contracts.Wire;

/**
 * Local copies of another service's aggregates, in wire form: the latest state for today's questions and all earlier
 * ones for questions about an earlier instant. Events may come twice and in any order.
 */
public final class Copies<S> {

    private static final int BATCH = 100;

    private final MongoCollection<Document> documents;
    private final Projection projection;
    private final Class<S> type;

    Copies(MongoCollection<Document> documents, Class<S> type) {
        this.documents = documents;
        this.projection = new Projection(documents);
        this.type = type;
    }

    /** Keeps {@code state} as the newest, unless a newer one is here, and as one of the history. Returns whether it is the newest. */
    public boolean keep(String key, long sequence, S state) {
        var data = Wire.mapper().writeValueAsString(state);
        var newest = projection.apply(key, "source", sequence, Updates.set("data", data));
        documents.updateOne(
                new Document("_id", key).append("history.sequence", new Document("$ne", sequence)),
                Updates.push("history", new Document("sequence", sequence).append("data", data)),
                new UpdateOptions());
        return newest;
    }

    /** The newest known state. */
    public Optional<S> find(String key) {
        return Optional.ofNullable(documents
                        .find(new Document("_id", key))
                        .projection(new Document("data", 1))
                        .first())
                .map(document -> read(document.getString("data")));
    }

    /** The newest states of all keys that start with {@code prefix}, by key. */
    public List<S> all(String prefix) {
        var found = new ArrayList<S>();
        range(prefix, "data").forEach(document -> found.add(read(document.getString("data"))));
        return found;
    }

    /** Every state that was ever known, of all keys that start with {@code prefix}: by key, then oldest first. */
    public List<S> histories(String prefix) {
        var found = new ArrayList<S>();
        range(prefix, "history")
                .forEach(document -> document.getList("history", Document.class, List.of()).stream()
                        .sorted(Comparator.comparing((Document entry) -> entry.getLong("sequence")))
                        .forEach(entry -> found.add(read(entry.getString("data")))));
        return found;
    }

    private FindIterable<Document> range(String prefix, String field) {
        return documents
                .find(new Document("_id", new Document("$gte", prefix).append("$lt", prefix + '\uffff')))
                .projection(new Document(field, 1))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH)
                .limit(Integer.MAX_VALUE);
    }

    private S read(String data) {
        return Wire.mapper().readValue(data, type);
    }
}
