package vn.dondoc.platform.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.Document;

/** The service's own database. Repositories ask it for their aggregates, copies and projections. */
public final class Store {

    private final MongoDatabase database;
    private final Outbox outbox;
    private final OutboxRelay relay;

    Store(MongoDatabase database, Outbox outbox, OutboxRelay relay) {
        this.database = database;
        this.outbox = outbox;
        this.relay = relay;
    }

    /** Aggregates with an outbox in {@code collection}. */
    public <A extends Aggregate> Aggregates<A> aggregates(String collection, Class<A> type) {
        relay.watch(collection);
        return new Aggregates<>(database.getCollection(collection, BsonDocument.class), type, outbox);
    }

    /** Copies of what another service owns, kept in step by its events. */
    public <S> Copies<S> copies(String collection, Class<S> type) {
        return new Copies<>(database.getCollection(collection), type);
    }

    /** Documents derived from events; what is derived has a natural id and may be derived again. */
    public Projection projection(String collection) {
        return new Projection(database.getCollection(collection));
    }

    /** A plain collection, for what is neither. */
    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
