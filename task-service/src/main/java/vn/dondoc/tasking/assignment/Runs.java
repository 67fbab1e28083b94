package vn.dondoc.tasking.assignment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/**
 * The work list of the expansion, one entry per plan version. Entries stay for everybody to look at; those that are
 * not finished also stand in a second, small collection, so that finding them does not grow with the years.
 */
@Repository
class Runs {

    private static final int BATCH = 100;

    private final MongoCollection<Document> runs;
    private final MongoCollection<Document> unfinished;

    Runs(Store store) {
        this.runs = store.collection("expansions");
        this.unfinished = store.collection("expansionsUnfinished");
    }

    static String key(String province, String planId, int version) {
        return Keys.of(province, planId, "%06d".formatted(version));
    }

    /** Puts a plan version on the list unless it is or was there. */
    Run open(String province, String planId, int version, Instant at) {
        var key = key(province, planId, version);
        var existing = find(key);
        if (existing.isPresent()) {
            return existing.get();
        }
        upsert(unfinished, new Document("_id", key), new Document("since", at.toString()));
        upsert(
                runs,
                new Document("_id", key),
                new Document("province", province)
                        .append("planId", planId)
                        .append("planVersion", version)
                        .append("cursor", "")
                        .append("units", 0)
                        .append("unitsDone", 0)
                        .append("expected", 0)
                        .append("created", 0)
                        .append("state", Run.State.RUNNING.name())
                        .append("startedAt", at.toString()));
        return find(key).orElseThrow();
    }

    Optional<Run> find(String key) {
        return Optional.ofNullable(runs.find(new Document("_id", key)).first()).map(Run::read);
    }

    /** The newest run of a plan. */
    Optional<Run> newest(String planId, Caller caller) {
        var prefix = caller.key(planId) + ":";
        Document newest = null;
        for (var run : runs.find(new Document("_id", new Document("$gte", prefix).append("$lt", prefix + '\uffff')))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH)) {
            newest = run;
        }
        return Optional.ofNullable(newest).map(Run::read);
    }

    /** What is left to do, of all provinces. */
    List<Run> unfinished() {
        var found = new ArrayList<Run>();
        unfinished
                .find(new Document("_id", new Document("$gte", "").append("$lt", "\uffff")))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH)
                .forEach(entry -> find(entry.getString("_id")).ifPresent(found::add));
        return found;
    }

    /** Takes or keeps the work on a run for a while. Returns whether nobody else has it. */
    boolean lease(Run run, String holder, Instant now, Duration time) {
        var lease = Updates.combine(
                Updates.set("holder", holder),
                Updates.set("leasedUntil", now.plus(time).toEpochMilli()));
        var own = new Document("_id", run.key()).append("holder", holder);
        var free = new Document("_id", run.key())
                .append("leasedUntil", new Document("$not", new Document("$gt", now.toEpochMilli())));
        return unfinished.updateOne(own, lease).getMatchedCount() > 0
                || unfinished.updateOne(free, lease).getMatchedCount() > 0;
    }

    void release(Run run, String holder) {
        unfinished.updateOne(new Document("_id", run.key()).append("holder", holder), Updates.set("leasedUntil", 0L));
    }

    void expect(Run run, int units, int expected) {
        runs.updateOne(
                new Document("_id", run.key()),
                Updates.combine(Updates.set("units", units), Updates.set("expected", expected)));
    }

    /** Notes that the units up to {@code cursor} are done, unless another instance has already gone on from there. */
    void advance(Run run, String cursor, int units, int created) {
        runs.updateOne(
                new Document("_id", run.key()).append("cursor", run.cursor()),
                Updates.combine(
                        Updates.set("cursor", cursor),
                        Updates.inc("unitsDone", units),
                        Updates.inc("created", created)));
    }

    void finish(Run run, Run.State state, Instant at) {
        runs.updateOne(
                new Document("_id", run.key()).append("state", Run.State.RUNNING.name()),
                Updates.combine(Updates.set("state", state.name()), Updates.set("finishedAt", at.toString())));
        unfinished.deleteOne(new Document("_id", run.key()));
    }

    private static void upsert(MongoCollection<Document> collection, Document id, Document content) {
        collection.updateOne(id, new Document("$setOnInsert", content), new UpdateOptions().upsert(true));
    }
}
