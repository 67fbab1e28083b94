package vn.dondoc.tasking.assignment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/** Who succeeded whom, seen from the successor: a unit's own state names only its successors. */
@Repository
class Successions {

    private static final int BATCH = 100;

    private final MongoCollection<Document> successions;

    Successions(Store store) {
        this.successions = store.collection("successions");
    }

    void keep(UnitState unit) {
        unit.successions().stream()
                .flatMap(succession -> succession.successors().stream())
                .filter(successor -> !successor.equals(unit.id()))
                .distinct()
                .forEach(successor -> successions.updateOne(
                        new Document("_id", Keys.of(unit.province(), successor, unit.id())),
                        Updates.combine(Updates.set("unit", successor), Updates.set("predecessor", unit.id())),
                        new UpdateOptions().upsert(true)));
    }

    Lineage of(String province) {
        Map<String, List<String>> predecessors = new HashMap<>();
        successions
                .find(new Document("_id", new Document("$gte", province + ":").append("$lt", province + ":\uffff")))
                .batchSize(BATCH)
                .forEach(one -> predecessors
                        .computeIfAbsent(one.getString("unit"), unit -> new ArrayList<>())
                        .add(one.getString("predecessor")));
        return new Lineage(predecessors);
    }
}
