package vn.dondoc.reporting.dossier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.time.MachineClock;

/**
 * The exports that were ordered and not yet forgotten: few, since each is forgotten a day after its order. Leases and
 * ages go by the machine's clock.
 */
@Repository
class Exports {

    private static final int BATCH = 100;
    private static final Duration KEPT = Duration.ofDays(1);

    /** Longer than a unit takes; who dies is succeeded after this. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final MongoCollection<Document> exports;
    private final MachineClock machine;

    Exports(Store store, MachineClock machine) {
        this.exports = store.collection("exports");
        this.machine = machine;
    }

    /** Puts it on the list; returns what stands there under its id, or nothing if that was removed. */
    Optional<Export> order(Export export) {
        var content = export.document()
                .append("keptUntil", machine.now().plus(KEPT).toEpochMilli())
                .append("leasedUntil", 0L);
        exports.updateOne(
                new Document("_id", export.key()),
                new Document("$setOnInsert", content),
                new UpdateOptions().upsert(true));
        return find(export.key());
    }

    Optional<Export> find(String key) {
        return list(kept(new Document("_id", key))).stream().findFirst();
    }

    /** The caller's own, oldest first; a key of another subject may begin like one of theirs. */
    List<Export> of(Caller caller) {
        var prefix = caller.key(caller.subject()) + ":";
        return list(kept(new Document("_id", new Document("$gte", prefix).append("$lt", prefix + '\uffff')))
                .append("subject", caller.subject()));
    }

    /** What is not done and nobody is at, of all provinces. */
    List<Export> waiting() {
        return list(all().append("state", Export.State.RUNNING.name())
                .append("leasedUntil", new Document("$lte", machine.now().toEpochMilli())));
    }

    List<Export> outdated() {
        return list(all().append("keptUntil", new Document("$lte", machine.now().toEpochMilli())));
    }

    private static Document kept(Document which) {
        return which.append("removed", new Document("$ne", true));
    }

    private static Document all() {
        return new Document("_id", new Document("$gte", "").append("$lt", "\uffff"));
    }

    private List<Export> list(Document filter) {
        var found = new ArrayList<Export>();
        exports.find(filter)
                .sort(Sorts.ascending("keptUntil"))
                .batchSize(BATCH)
                .forEach(document -> found.add(Export.read(document)));
        return found;
    }

    /** Begins a try, unless somebody else is at it. */
    boolean begin(Export export, String run) {
        return change(
                new Document("_id", export.key())
                        .append("state", Export.State.RUNNING.name())
                        .append(
                                "leasedUntil",
                                new Document("$lte", machine.now().toEpochMilli())),
                Updates.set("run", run),
                Updates.set("unitsDone", 0),
                Updates.inc("attempts", 1),
                lease());
    }

    /** Notes how far a try is. Returns whether it is to go on: the order may be gone, or another try has begun. */
    boolean advance(Export export, String run, int unitsDone) {
        return change(tried(export, run), Updates.set("unitsDone", unitsDone), lease());
    }

    /** Returns whether it still was the try that counts. */
    boolean finish(Export export, String run, long size) {
        return change(
                tried(export, run),
                Updates.set("state", Export.State.DONE.name()),
                Updates.set("unitsDone", export.units().size()),
                Updates.set("size", size));
    }

    /** It is tried again after a while. */
    void putOff(Export export, String run) {
        change(tried(export, run), lease());
    }

    void giveUp(Export export, String run) {
        change(tried(export, run), Updates.set("state", Export.State.FAILED.name()));
    }

    /** For the caller it is gone, and for who makes it; it is forgotten with its chunks when its day is over. */
    void remove(Export export) {
        change(
                new Document("_id", export.key()),
                Updates.set("removed", true),
                Updates.set("state", Export.State.FAILED.name()));
    }

    void forget(Export export) {
        exports.deleteOne(new Document("_id", export.key()));
    }

    private static Document tried(Export export, String run) {
        return new Document("_id", export.key()).append("run", run).append("state", Export.State.RUNNING.name());
    }

    private Bson lease() {
        return Updates.set("leasedUntil", machine.now().plus(LEASE).toEpochMilli());
    }

    private boolean change(Document which, Bson... what) {
        return exports.updateOne(which, Updates.combine(what)).getMatchedCount() > 0;
    }
}
