package vn.dondoc.reporting.tracking;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.time.MachineClock;

/** Which plan was recounted last in which night. Whoever recounts one holds a lease on it, so that others leave it alone. */
@Component
class Nights {

    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final int BATCH = 1_000;

    private final MongoCollection<Document> nights;
    private final MongoCollection<Document> plans;
    private final MachineClock machine;

    Nights(Store store, MachineClock machine) {
        this.nights = store.collection("nights");
        this.plans = store.collection("plans");
        this.machine = machine;
    }

    /** Plans that were not recounted in this night or a later one. */
    List<PlanKey> open(LocalDate night) {
        var done = new HashSet<String>();
        nights.find(new Document("night", new Document("$gte", night.toString())))
                .projection(new Document("_id", 1))
                .batchSize(BATCH)
                .forEach(one -> done.add(one.getString("_id")));
        var open = new ArrayList<PlanKey>();
        plans.find(new Document())
                .projection(new Document("_id", 1))
                .batchSize(BATCH)
                .map(plan -> plan.getString("_id"))
                .forEach(plan -> {
                    if (!done.contains(plan)) {
                        open.add(PlanKey.parse(plan));
                    }
                });
        return open;
    }

    /** Whether the plan is the caller's now: not recounted since, and leased to nobody. */
    boolean claim(PlanKey plan, LocalDate night) {
        var now = machine.now().toEpochMilli();
        var free = new Document("_id", plan.toString())
                .append("night", new Document("$not", new Document("$gte", night.toString())))
                .append("until", new Document("$not", new Document("$gt", now)));
        try {
            nights.updateOne(free, Updates.set("until", now + LEASE.toMillis()), new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    void done(PlanKey plan, LocalDate night) {
        nights.updateOne(
                new Document("_id", plan.toString()),
                Updates.combine(Updates.set("night", night.toString()), Updates.unset("until")));
    }
}
