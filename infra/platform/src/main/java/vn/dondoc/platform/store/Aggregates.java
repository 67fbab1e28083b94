package vn.dondoc.platform.store;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;

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
            documents.insertOne(document(ticket, change));
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
        var result = documents.updateOne(before(change), next(ticket, change));
        if (result.getMatchedCount() == 0) {
            outbox.abandon(ticket);
            throw new StaleVersion(documents.getNamespace().getCollectionName(), state.key(), state.version() - 1);
        }
        outbox.written(ticket);
        return state;
    }

    /**
     * Stores new aggregates, each with its first event, in few commands. Each is a write of its own: after a failure in
     * the middle some are stored, and their events will be published.
     *
     * @return the keys that were taken already
     */
    public Set<String> insertAll(List<Change<A>> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        var tickets = announce(changes);
        var taken = new HashSet<Outbox.Ticket>();
        try {
            documents.insertMany(each(changes, tickets, this::document), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                taken.add(tickets.get(error.getIndex()));
            }
            outbox.settle(List.copyOf(taken));
        }
        tickets.stream().filter(ticket -> !taken.contains(ticket)).forEach(outbox::written);
        return taken.stream().map(Outbox.Ticket::key).collect(Collectors.toSet());
    }

    /**
     * Stores the next version of many, each with its event, in few commands.
     *
     * @return whether all were stored; if not, somebody was faster with some, and all must be decided again
     */
    public boolean updateAll(List<Change<A>> changes) {
        if (changes.isEmpty()) {
            return true;
        }
        var tickets = announce(changes);
        var updates = each(
                changes,
                tickets,
                (ticket, change) -> new UpdateOneModel<BsonDocument>(before(change), next(ticket, change)));
        var result = documents.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        tickets.forEach(outbox::written);
        return result.getMatchedCount() == changes.size();
    }

    private List<Outbox.Ticket> announce(List<Change<A>> changes) {
        var states = changes.stream().map(Change::state).toList();
        return outbox.announce(documents.getNamespace().getCollectionName(), states);
    }

    private <T> List<T> each(
            List<Change<A>> changes, List<Outbox.Ticket> tickets, BiFunction<Outbox.Ticket, Change<A>, T> write) {
        return IntStream.range(0, changes.size())
                .mapToObj(i -> write.apply(tickets.get(i), changes.get(i)))
                .toList();
    }

    private BsonDocument document(Outbox.Ticket ticket, Change<A> change) {
        return new BsonDocument("_id", new BsonString(ticket.key()))
                .append("state", bson(change.state()))
                .append("outbox", new BsonArray(List.of(outbox.entry(ticket, change))));
    }

    private Document before(Change<A> change) {
        var state = change.state();
        return new Document("_id", state.key()).append("state.version", state.version() - 1);
    }

    private Bson next(Outbox.Ticket ticket, Change<A> change) {
        return combine(set("state", bson(change.state())), push("outbox", outbox.entry(ticket, change)));
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
