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
        try {
            return upsert(key, source, sequence, change);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return retry(key, source, sequence, change);
        }
    }

    /** Two first events of one document may race for the insert; the loser's second try meets the winner's document. */
    private boolean retry(String key, String source, long sequence, Bson change) {
        var updated =
                documents.updateOne(unseen(key, source, sequence), combine(change, set("applied." + source, sequence)));
        return updated.getMatchedCount() > 0;
    }

    private boolean upsert(String key, String source, long sequence, Bson change) {
        documents.updateOne(
                unseen(key, source, sequence),
                combine(change, set("applied." + source, sequence)),
                new UpdateOptions().upsert(true));
        return true;
    }

    private static Document unseen(String key, String source, long sequence) {
        return new Document("_id", key)
                .append("applied." + source, new Document("$not", new Document("$gte", sequence)));
    }
}
