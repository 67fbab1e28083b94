package vn.dondoc.tasking.assignment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/** Which plans may bind a unit: the provincial ones and those of the units above it. Spares reading all plans. */
@Repository
class PlanDirectory {

    /** Stands where an issuer would; no id looks like it. */
    private static final String PROVINCE = "-";

    private static final int BATCH = 100;

    private final MongoCollection<Document> plans;

    PlanDirectory(Store store) {
        this.plans = store.collection("planDirectory");
    }

    void keep(PlanState plan) {
        var key = Keys.of(plan.province(), plan.provincial() ? PROVINCE : plan.issuerId(), plan.id());
        plans.updateOne(new Document("_id", key), Updates.set("planId", plan.id()), new UpdateOptions().upsert(true));
    }

    /** Ids of all plans of a province, in order. */
    SortedSet<String> all(String province) {
        var found = new TreeSet<String>();
        keyed(Keys.of(province, ""), found);
        return found;
    }

    /** Ids of plans that may bind one of these units, in order. */
    SortedSet<String> of(String province, Collection<UnitState> units) {
        var found = new TreeSet<String>();
        Stream.concat(Stream.of(PROVINCE), units.stream().map(UnitState::path).flatMap(List::stream))
                .distinct()
                .forEach(issuer -> issuedBy(province, issuer, found));
        return found;
    }

    private void issuedBy(String province, String issuer, Collection<String> found) {
        keyed(Keys.of(province, issuer, ""), found);
    }

    private void keyed(String prefix, Collection<String> found) {
        plans.find(new Document("_id", new Document("$gte", prefix).append("$lt", prefix + '\uffff')))
                .batchSize(BATCH)
                .forEach(plan -> found.add(plan.getString("planId")));
    }
}
