package vn.dondoc.notifying.reminder;

import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.Refusal;

/** The ladders that differ from the usual one. */
@Repository
class Ladders {

    private final MongoCollection<Document> documents;
    private final States<Ladder> states;

    Ladders(Store store) {
        this.documents = store.collection("ladders");
        this.states = new States<>(documents, Ladder.class);
    }

    Ladder of(String province, String planId) {
        return states.find(Keys.of(province, planId)).orElseGet(() -> Ladder.usual(province, planId));
    }

    /** @throws Refusal 412 if somebody else was faster */
    void save(Ladder next) {
        if (next.version() > 1) {
            var updated = documents.updateOne(
                    new Document("_id", next.key()).append("state.version", next.version() - 1), set("state", next));
            if (updated.getMatchedCount() == 0) {
                throw Refusal.stale();
            }
            return;
        }
        try {
            documents.insertOne(new Document("_id", next.key()).append("state", next));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw Refusal.stale();
            }
            throw e;
        }
    }
}
