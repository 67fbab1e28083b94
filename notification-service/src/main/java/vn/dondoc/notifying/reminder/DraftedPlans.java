package vn.dondoc.notifying.reminder;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/** Which plans there are that may not be issued yet: their ladder can be set before, so that it holds from the first day. */
@Repository
class DraftedPlans {

    private final MongoCollection<Document> documents;

    DraftedPlans(Store store) {
        this.documents = store.collection("draftedPlans");
    }

    void keep(String province, String planId) {
        Hints.put(documents, List.of(new Document("_id", Keys.of(province, planId))));
    }

    boolean knows(String province, String planId) {
        return documents.find(new Document("_id", Keys.of(province, planId))).first() != null;
    }
}
