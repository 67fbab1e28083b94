package vn.dondoc.platform.store;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.Document;
import vn.dondoc.contracts.EventCatalogue;
import vn.dondoc.contracts.Wire;
import vn.dondoc.platform.messaging.Actor;
import vn.dondoc.platform.time.MachineClock;

/**
 * Remembers which aggregates have events to publish, in a small fixed set of marker documents: a mark is set before
 * the write and taken away after the broker acknowledged, so leftovers of a dead process are found without a scan.
 */
class Outbox {

    static final int BUCKETS = 64;

    private final MongoCollection<Document> marks;
    private final OutboxQueue queue;
    private final Clock clock;
    private final MachineClock machine;

    Outbox(MongoDatabase database, OutboxQueue queue, Clock clock, MachineClock machine) {
        this.marks = database.getCollection("outbox");
        this.queue = queue;
        this.clock = clock;
        this.machine = machine;
    }

    /** One write that will need publishing, and the marker document that says so. */
    record Ticket(String id, String collection, String key, long version, Instant announcedAt, String bucket) {

        String entryId() {
            return collection + "/" + key + "/" + version;
        }

        Document mark() {
            return new Document("ticket", id)
                    .append("key", key)
                    .append("version", version)
                    .append("at", announcedAt.toEpochMilli());
        }
    }

    Ticket announce(String collection, Aggregate aggregate) {
        return announce(collection, List.of(aggregate)).get(0);
    }

    /** Those that are written together share a marker document, so that announcing them is one write. */
    List<Ticket> announce(String collection, List<? extends Aggregate> aggregates) {
        var at = machine.now();
        var bucket = collection + "#" + Math.floorMod(aggregates.get(0).key().hashCode(), BUCKETS);
        var tickets = aggregates.stream()
                .map(one -> new Ticket(UUID.randomUUID().toString(), collection, one.key(), one.version(), at, bucket))
                .toList();
        var open = tickets.stream().map(Ticket::mark).toList();
        try {
            mark(bucket, open);
        } catch (MongoWriteException raced) {
            mark(bucket, open);
        }
        return tickets;
    }

    private void mark(String bucket, List<Document> open) {
        marks.updateOne(new Document("_id", bucket), Updates.pushEach("open", open), new UpdateOptions().upsert(true));
    }

    BsonDocument entry(Ticket ticket, Change<?> change) {
        var event = change.event();
        var entry = new BsonDocument("id", new BsonString(ticket.entryId()))
                .append("type", new BsonString(EventCatalogue.typeOf(event.getClass())))
                .append("topic", new BsonString(EventCatalogue.topicOf(event.getClass())))
                .append("subject", new BsonString(event.subject()))
                .append("province", new BsonString(event.province()))
                .append("sequence", new BsonInt64(ticket.version()))
                .append("time", new BsonString(clock.instant().toString()))
                .append("data", new BsonString(Wire.mapper().writeValueAsString(event)));
        Actor.current().ifPresent(by -> entry.append("actor", actor(by)));
        return entry;
    }

    private static BsonDocument actor(Actor by) {
        var roles = by.roles().stream().map(BsonString::new).toList();
        var actor = new BsonDocument("subject", new BsonString(by.subject())).append("roles", new BsonArray(roles));
        return by.client() == null ? actor : actor.append("client", new BsonString(by.client()));
    }

    void written(Ticket ticket) {
        queue.offer(ticket);
    }

    /** The write did not happen, for certain. */
    void abandon(Ticket ticket) {
        settle(List.of(ticket));
    }

    void settle(List<Ticket> tickets) {
        Map<String, List<String>> byBucket = tickets.stream()
                .collect(Collectors.groupingBy(Ticket::bucket, Collectors.mapping(Ticket::id, Collectors.toList())));
        byBucket.forEach((bucket, ids) -> marks.updateOne(
                new Document("_id", bucket), Updates.pull("open", new Document("ticket", new Document("$in", ids)))));
    }

    /** Tickets of this collection that were announced before {@code before} and are still open, whoever wrote them. */
    List<Ticket> leftovers(String collection, Instant before) {
        var ids = IntStream.range(0, BUCKETS)
                .mapToObj(bucket -> collection + "#" + bucket)
                .toList();
        var found = new ArrayList<Ticket>();
        marks.find(new Document("_id", new Document("$in", ids)))
                .batchSize(BUCKETS)
                .limit(BUCKETS)
                .forEach(bucket -> bucket.getList("open", Document.class, List.of()).stream()
                        .map(mark -> new Ticket(
                                mark.getString("ticket"),
                                collection,
                                mark.getString("key"),
                                mark.getLong("version"),
                                Instant.ofEpochMilli(mark.getLong("at")),
                                bucket.getString("_id")))
                        .filter(ticket -> ticket.announcedAt().isBefore(before))
                        .forEach(found::add));
        return found;
    }
}
