package vn.dondoc.notifying.reminder;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import org.bson.Document;

/** Documents that say where to look. One that is written again stays one. */
final class Hints {

    private Hints() {}

    /** In few commands; each is a write of its own. */
    static void put(MongoCollection<Document> documents, Collection<Document> hints) {
        if (hints.isEmpty()) {
            return;
        }
        var writes = hints.stream()
                .map(hint -> new ReplaceOneModel<>(
                        new Document("_id", hint.getString("_id")), hint, new ReplaceOptions().upsert(true)))
                .toList();
        documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }
}
