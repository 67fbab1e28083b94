package vn.dondoc.tasking.assignment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
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
        for (var succession : unit.successions()) {
            succession.successors().stream()
                    .filter(successor -> !successor.equals(unit.id()))
                    .forEach(successor -> keep(unit, successor, succession.effectiveOn()));
        }
    }

    private void keep(UnitState unit, String successor, LocalDate since) {
        successions.updateOne(
                new Document("_id", Keys.of(unit.province(), successor, unit.id())),
                Updates.combine(
                        Updates.set("unit", successor),
                        Updates.set("predecessor", unit.id()),
                        Updates.set("since", since.toString())),
                new UpdateOptions().upsert(true));
    }

    Lineage of(String province) {
        Map<String, List<Lineage.Link>> links = new HashMap<>();
        successions
                .find(new Document("_id", new Document("$gte", province + ":").append("$lt", province + ":\uffff")))
                .batchSize(BATCH)
                .forEach(one -> links.computeIfAbsent(one.getString("unit"), unit -> new ArrayList<>())
                        .add(new Lineage.Link(one.getString("predecessor"), LocalDate.parse(one.getString("since")))));
        return new Lineage(links);
    }
}
