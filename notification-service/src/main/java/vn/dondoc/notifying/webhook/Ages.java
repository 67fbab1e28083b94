package vn.dondoc.notifying.webhook;

import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Store;

/** When deliveries were entered, by time, so that old ones are found without a search. A mark is there before its row. */
@Repository
class Ages {

    private static final int BATCH = 200;

    private final MongoCollection<Document> marks;

    Ages(Store store) {
        this.marks = store.collection("deliveriesByAge");
    }

    void note(String delivery, Instant at) {
        marks.updateOne(
                new Document("_id", mark(at, delivery)), set("delivery", delivery), new UpdateOptions().upsert(true));
    }

    /** Marks from before, the oldest first; some of many. */
    List<Document> before(Instant instant) {
        return marks.find(new Document("_id", new Document("$lt", mark(instant, ""))))
                .sort(Sorts.ascending("_id"))
                .limit(BATCH)
                .batchSize(BATCH)
                .into(new ArrayList<>());
    }

    void remove(Document mark) {
        marks.deleteOne(new Document("_id", mark.getString("_id")));
    }

    private static String mark(Instant at, String delivery) {
        return "%013d:%s".formatted(at.toEpochMilli(), delivery);
    }
}
