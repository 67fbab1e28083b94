package vn.dondoc.platform.store;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Documents built from events, idempotent by construction: a change lands only if its sequence is news. */
public final class Projection {

    private final MongoCollection<Document> documents;

    Projection(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** The documents themselves, for reading. */
    public MongoCollection<Document> documents() {
        return documents;
    }

    /**
     * Applies {@code change} to document {@code key} unless {@code sequence} of {@code source} is old news. The upsert
     * of a stale event finds the key taken, and that is the answer.
     *
     * @return whether it was news
     */
    public boolean apply(String key, String source, long sequence, Bson change) {
        var update = combine(change, set("applied." + source, sequence));
        var filter = unseen(key, source, sequence);
        try {
            documents.updateOne(filter, update, new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Two first events of one document may have raced for the insert: the loser meets the winner's document.
            return documents.updateOne(filter, update).getMatchedCount() > 0;
        }
    }

    private static Document unseen(String key, String source, long sequence) {
        return new Document("_id", key)
                .append("applied." + source, new Document("$not", new Document("$gte", sequence)));
    }
}
