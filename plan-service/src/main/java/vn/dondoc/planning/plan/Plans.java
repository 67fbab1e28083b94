package vn.dondoc.planning.plan;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.plan.PlanStatus;
import vn.dondoc.planning.unit.UnitRegister;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** The plans. What a caller may not see is not found. */
@Repository
class Plans {

    /**
     * Well below what a broker takes as one message and the store as one document: an event that no broker takes would
     * hold up all others.
     */
    private static final int MOST_BYTES = 4_000_000;

    private static final int BATCH = 100;

    private final Aggregates<Plan> plans;
    private final MongoCollection<Document> documents;
    private final UnitRegister units;

    Plans(Store store, UnitRegister units) {
        this.plans = store.aggregates("plans", Plan.class);
        this.documents = store.collection("plans");
        this.units = units;
    }

    /** Which plans a list asks for. */
    record Wanted(
            @Nullable Integer year,
            @Nullable String issuer,
            @Nullable PlanStatus status) {}

    Optional<Plan> find(String id, Caller caller) {
        return plans.find(caller.key(id)).filter(plan -> sees(caller, plan));
    }

    /** The plan under an id that the caller wants to write to; empty if the id is free. */
    Optional<Plan> claim(String id, Caller caller) {
        var taken = plans.find(caller.key(id));
        if (taken.isPresent() && !sees(caller, taken.get())) {
            throw Refusal.notFound("plan", id);
        }
        return taken;
    }

    private boolean sees(Caller caller, Plan plan) {
        return Sight.ofOne(caller, units)
                .sees(plan.provincial(), plan.status(), plan.content().issuerId());
    }

    List<PlanSummary> page(Wanted wanted, Paging paging, Caller caller) {
        var prefix = caller.province() + ":";
        var filter = new Document("_id", new Document("$gt", prefix + paging.after()).append("$lt", prefix + '\uffff'));
        if (wanted.year() != null) {
            filter.append("state.content.year", wanted.year());
        }
        if (wanted.issuer() != null) {
            filter.append("state.content.issuerId", wanted.issuer());
        }
        if (wanted.status() != null) {
            filter.append("state.status", wanted.status().name());
        }
        var sight = Sight.ofMany(caller, units);
        var found = new ArrayList<PlanSummary>();
        try (var documents = summaries(filter).iterator()) {
            while (documents.hasNext() && found.size() < paging.oneMore()) {
                var summary = PlanSummary.of(documents.next().get("state", Document.class));
                if (sight.sees(summary.provincial(), summary.status(), summary.issuerId())) {
                    found.add(summary);
                }
            }
        }
        return found;
    }

    private FindIterable<Document> summaries(Document filter) {
        return documents
                .find(filter)
                .projection(Projections.include(PlanSummary.FIELDS))
                .sort(new Document("_id", 1))
                .batchSize(BATCH);
    }

    Plan add(Change<Plan> change) {
        return plans.insert(fitting(change));
    }

    Plan save(Change<Plan> change) {
        return plans.update(fitting(change));
    }

    private static Change<Plan> fitting(Change<Plan> change) {
        if (Wire.mapper().writeValueAsBytes(change.event()).length > MOST_BYTES) {
            throw Refusal.rule("plan-too-large", change.state().id());
        }
        return change;
    }
}
