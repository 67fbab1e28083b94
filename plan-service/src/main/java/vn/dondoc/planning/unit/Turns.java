package vn.dondoc.planning.unit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.time.MachineClock;
import vn.dondoc.platform.web.Refusal;

/**
 * One turn at a time for each province. Within an instance of the service callers wait for each other; whoever meets
 * another instance's turn is asked to come again. A turn that a crash cut short ends by itself.
 */
@Component
class Turns {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final MongoCollection<Document> turns;
    private final MachineClock machine;
    private final Map<String, ReentrantLock> waiting = new ConcurrentHashMap<>();

    Turns(Store store, MachineClock machine) {
        this.turns = store.collection("turns");
        this.machine = machine;
    }

    /** @throws Refusal 409 while another instance of the service has the turn */
    <T> T take(String province, Supplier<T> work) {
        var lock = waiting.computeIfAbsent(province, key -> new ReentrantLock(true));
        lock.lock();
        try {
            var holder = UUID.randomUUID().toString();
            begin(province, holder);
            try {
                return work.get();
            } finally {
                turns.deleteOne(new Document("_id", province).append("holder", holder));
            }
        } finally {
            lock.unlock();
        }
    }

    private void begin(String province, String holder) {
        var now = machine.now().toEpochMilli();
        var free = new Document("_id", province).append("until", new Document("$lt", now));
        var taken = Updates.combine(Updates.set("until", now + LONGEST.toMillis()), Updates.set("holder", holder));
        try {
            turns.updateOne(free, taken, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw Refusal.conflict("move-underway");
            }
            throw e;
        }
    }
}
