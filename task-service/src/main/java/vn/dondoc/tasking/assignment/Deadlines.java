package vn.dondoc.tasking.assignment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/**
 * For each unit and plan the next due date after which something becomes overdue, by date: so what passed, however
 * long ago, is found without looking at anything else. One too many does no harm.
 */
@Repository
class Deadlines {

    private static final int BATCH = 100;

    private final MongoCollection<Document> deadlines;

    Deadlines(Store store) {
        this.deadlines = store.collection("deadlines");
    }

    record Deadline(String province, LocalDate dueOn, String planId, String unitId) {

        String key() {
            return Keys.of(province, dueOn.toString(), planId, unitId);
        }

        static Deadline read(Document found) {
            return new Deadline(
                    found.getString("province"),
                    LocalDate.parse(found.getString("dueOn")),
                    found.getString("planId"),
                    found.getString("unitId"));
        }
    }

    void keep(Collection<Deadline> some) {
        if (some.isEmpty()) {
            return;
        }
        var writes = some.stream()
                .map(one -> new UpdateOneModel<Document>(
                        new Document("_id", one.key()),
                        Updates.combine(
                                Updates.set("province", one.province()),
                                Updates.set("dueOn", one.dueOn().toString()),
                                Updates.set("planId", one.planId()),
                                Updates.set("unitId", one.unitId())),
                        new UpdateOptions().upsert(true)))
                .toList();
        deadlines.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    /** The first province after this one that has deadlines; "" stands before all. */
    Optional<String> provinceAfter(String province) {
        var from = province.isEmpty() ? "" : province + ";";
        return Optional.ofNullable(deadlines
                        .find(new Document("_id", new Document("$gte", from).append("$lt", "\uffff")))
                        .sort(Sorts.ascending("_id"))
                        .limit(1)
                        .batchSize(1)
                        .first())
                .map(found -> found.getString("province"));
    }

    /** Those of a province before {@code today}, after {@code after}, earliest first; a hundred at most. */
    List<Deadline> passed(String province, LocalDate today, String after) {
        var from = after.isEmpty() ? province + ":" : after;
        var range = new Document("$gt", from).append("$lt", Keys.of(province, today.toString()));
        var found = new ArrayList<Deadline>();
        deadlines
                .find(new Document("_id", range))
                .sort(Sorts.ascending("_id"))
                .limit(BATCH)
                .batchSize(BATCH)
                .forEach(deadline -> found.add(Deadline.read(deadline)));
        return found;
    }

    void forget(Deadline deadline) {
        deadlines.deleteOne(new Document("_id", deadline.key()));
    }
}
