package vn.dondoc.notifying.webhook;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/**
 * The ledger of deliveries and the queue of those that are due. A place in the queue begins with its time, so what is due
 * is a range of ids. A row names its place; whoever moves it there has claimed it, and a place that no row names is
 * rubbish. Nothing is called before its row is there.
 */
@Component
class Deliveries {

    private static final int BATCH = 200;
    private static final int ATTEMPTS_KEPT = 20;

    private final MongoCollection<Document> rows;
    private final MongoCollection<Document> queue;
    private final Ages ages;

    Deliveries(Store store, Ages ages) {
        this.rows = store.collection("deliveries");
        this.queue = store.collection("deliveriesDue");
        this.ages = ages;
    }

    static Instant timeOf(String place) {
        return Instant.ofEpochMilli(Long.parseLong(place.substring(0, place.indexOf(':'))));
    }

    private static String place(Instant at, String key) {
        return "%013d:%s".formatted(at.toEpochMilli(), key);
    }

    /** Enters a notice for a webhook unless it is there, due at once, or failed if the webhook is suspended. */
    Delivery enter(Webhook hook, Notice notice, Instant now) {
        var key = Keys.of(hook.key(), notice.id());
        var row = new Document("_id", key)
                .append("type", notice.topic().publicName())
                .append("body", notice.body())
                .append("state", (hook.isActive() ? Delivery.State.WAITING : Delivery.State.FAILED).name())
                .append("createdAt", now.toEpochMilli())
                .append("attempts", List.of())
                .append("failures", 0);
        if (hook.isActive()) {
            row.append("due", place(now, key));
        }
        ages.note(key, now);
        try {
            rows.insertOne(row);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        var entered = find(key).orElseThrow();
        if (entered.due() != null) {
            queue(entered.due(), key);
        }
        return entered;
    }

    Optional<Delivery> find(String key) {
        return Optional.ofNullable(rows.find(new Document("_id", key)).first()).map(Delivery::of);
    }

    List<Delivery> page(Webhook hook, Delivery.@Nullable State state, String after, int limit) {
        var prefix = hook.key() + ":";
        var filter = new Document("_id", new Document("$gt", prefix + after).append("$lt", prefix + '\uffff'));
        if (state != null) {
            filter.append("state", state.name());
        }
        return rows
                .find(filter)
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .batchSize(BATCH)
                .into(new ArrayList<>())
                .stream()
                .map(Delivery::of)
                .toList();
    }

    /** Places in the queue that are due, the oldest first. */
    List<Document> due(Instant now) {
        return queue.find(new Document("_id", new Document("$lt", place(now.plusMillis(1), ""))))
                .sort(Sorts.ascending("_id"))
                .limit(BATCH)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    /** Takes a due delivery until the lease ends; then it is due again. Empty if somebody else has it. */
    Optional<Delivery> claim(Document place, Instant leaseEnd) {
        var key = place.getString("delivery");
        var known = find(key).filter(row -> place.getString("_id").equals(row.due()));
        var claimed = known.isPresent() && move(known.get(), leaseEnd);
        leave(place.getString("_id"));
        return claimed ? find(key) : Optional.empty();
    }

    /** Puts a delivery at another time. Returns false if somebody else moved it meanwhile. */
    private boolean move(Delivery row, Instant to) {
        var next = place(to, row.key());
        queue(next, row.key());
        return update(row, set("due", next));
    }

    void delivered(Delivery claimed, Attempt attempt) {
        end(claimed, Delivery.State.DELIVERED, attempted(attempt));
    }

    /** It is tried again then. */
    void retry(Delivery claimed, Attempt attempt, Instant at) {
        var next = place(at, claimed.key());
        queue(next, claimed.key());
        if (update(claimed, combine(set("due", next), inc("failures", 1), attempted(attempt)))) {
            leave(claimed.due());
        }
    }

    /** Given up, with or without a last attempt. */
    void failed(Delivery claimed, @Nullable Attempt attempt) {
        end(claimed, Delivery.State.FAILED, attempt == null ? set("failures", 0) : attempted(attempt));
    }

    private void end(Delivery claimed, Delivery.State state, Bson more) {
        if (update(claimed, combine(set("state", state.name()), unset("due"), more))) {
            leave(claimed.due());
        }
    }

    /** Somebody wants one that ended to be sent once more. Returns it as it is now. */
    Delivery again(Delivery row, Instant now) {
        if (row.due() != null) {
            return row;
        }
        var next = place(now, row.key());
        queue(next, row.key());
        rows.updateOne(
                new Document("_id", row.key()).append("state", row.state().name()),
                combine(set("due", next), set("state", Delivery.State.WAITING.name()), set("failures", 0)));
        return find(row.key()).orElseThrow();
    }

    /** Returns false if it still waits and therefore stays. */
    boolean forget(String key) {
        rows.deleteOne(new Document("_id", key).append("state", new Document("$ne", Delivery.State.WAITING.name())));
        return find(key).isEmpty();
    }

    private boolean update(Delivery row, Bson change) {
        return rows.updateOne(new Document("_id", row.key()).append("due", row.due()), change)
                        .getMatchedCount()
                > 0;
    }

    private static Bson attempted(Attempt attempt) {
        return pushEach("attempts", List.of(Delivery.stored(attempt)), new PushOptions().slice(-ATTEMPTS_KEPT));
    }

    private void queue(String place, String key) {
        queue.updateOne(new Document("_id", place), set("delivery", key), new UpdateOptions().upsert(true));
    }

    private void leave(@Nullable String place) {
        queue.deleteOne(new Document("_id", place));
    }
}
