package vn.dondoc.platform.store;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/**
 * The aggregates of one type. State and outgoing event are one write to one document ({@code _id}, {@code state},
 * {@code outbox}), guarded by the version; so what was answered is stored, and what is stored will be published.
 */
public final class Aggregates<A extends Aggregate> {

    private static final int BATCH = 100;
    private static final int ATTEMPTS = 5;

    private final MongoCollection<BsonDocument> documents;
    private final Class<A> type;
    private final Outbox outbox;

    Aggregates(MongoCollection<BsonDocument> documents, Class<A> type, Outbox outbox) {
        this.documents = documents;
        this.type = type;
        this.outbox = outbox;
    }

    /** The aggregate stored under a key. */
    public Optional<A> find(String key) {
        return Optional.ofNullable(documents
                        .find(new Document("_id", key))
                        .projection(Projections.include("state"))
                        .first())
                .map(this::state);
    }

    /** At most {@code limit} aggregates whose key starts with {@code prefix}, after {@code after}, by key. */
    public List<A> page(String prefix, String after, int limit) {
        var from = after.compareTo(prefix) < 0 ? prefix : after;
        return list(new Document("_id", new Document("$gt", from).append("$lt", prefix + '\uffff')), limit);
    }

    /** At most {@code limit} aggregates that match, by key; name {@code _id} in the filter wherever the path is hot. */
    public List<A> list(Document filter, int limit) {
        var found = new ArrayList<A>();
        documents
                .find(filter)
                .projection(Projections.include("state"))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .batchSize(BATCH)
                .forEach(document -> found.add(state(document)));
        return found;
    }

    /** Stores a new aggregate with its first event. @throws AlreadyExists if the key is taken */
    public A insert(Change<A> change) {
        var state = change.state();
        var ticket = outbox.announce(documents.getNamespace().getCollectionName(), state);
        try {
            documents.insertOne(new BsonDocument("_id", new BsonString(state.key()))
                    .append("state", bson(state))
                    .append("outbox", new BsonArray(List.of(outbox.entry(ticket, change)))));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                outbox.abandon(ticket);
                throw new AlreadyExists(documents.getNamespace().getCollectionName(), state.key());
            }
            throw e;
        }
        outbox.written(ticket);
        return state;
    }

    /** Stores the next version with its event. @throws StaleVersion if it was decided on an older version */
    public A update(Change<A> change) {
        var state = change.state();
        var ticket = outbox.announce(documents.getNamespace().getCollectionName(), state);
        var result = documents.updateOne(
                new Document("_id", state.key()).append("state.version", state.version() - 1),
                combine(set("state", bson(state)), push("outbox", outbox.entry(ticket, change))));
        if (result.getMatchedCount() == 0) {
            outbox.abandon(ticket);
            throw new StaleVersion(documents.getNamespace().getCollectionName(), state.key(), state.version() - 1);
        }
        outbox.written(ticket);
        return state;
    }

    /**
     * Decides on the newest state and stores the outcome; decides again when somebody else was faster. A decision that
     * changes nothing is empty.
     *
     * @return the state after it, or empty if there is no such aggregate
     */
    public Optional<A> decide(String key, Function<A, Optional<Change<A>>> decision) {
        for (int attempt = 1; ; attempt++) {
            var known = find(key);
            var change = known.flatMap(decision);
            if (change.isEmpty()) {
                return known;
            }
            try {
                return Optional.of(update(change.get()));
            } catch (StaleVersion e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private BsonDocument bson(A state) {
        var document = new BsonDocument();
        documents
                .getCodecRegistry()
                .get(type)
                .encode(
                        new BsonDocumentWriter(document),
                        state,
                        EncoderContext.builder().build());
        return document;
    }

    private A state(BsonDocument document) {
        return documents
                .getCodecRegistry()
                .get(type)
                .decode(
                        new BsonDocumentReader(document.getDocument("state")),
                        DecoderContext.builder().build());
    }
}
