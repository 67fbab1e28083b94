package vn.dondoc.platform.store;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
            documents.updateOne(
                    unseen(key, source, sequence), marked(change, source, sequence), new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return applyToExisting(key, source, sequence, change);
        }
    }

    /**
     * Applies what one event says about many documents, by key, in few commands.
     *
     * @return the keys for which it was news
     */
    public Set<String> applyAll(String source, long sequence, Map<String, ? extends Bson> changes) {
        if (changes.isEmpty()) {
            return Set.of();
        }
        var models = new LinkedHashMap<String, UpdateOneModel<Document>>();
        changes.forEach((key, change) -> models.put(
                key,
                new UpdateOneModel<>(
                        unseen(key, source, sequence),
                        marked(change, source, sequence),
                        new UpdateOptions().upsert(true))));
        var keys = List.copyOf(models.keySet());
        var news = new HashSet<>(keys);
        try {
            documents.bulkWrite(List.copyOf(models.values()), new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                var key = keys.get(error.getIndex());
                if (!applyToExisting(key, source, sequence, Objects.requireNonNull(changes.get(key)))) {
                    news.remove(key);
                }
            }
        }
        return news;
    }

    /** Two first events of one document may have raced for the insert: the loser meets the winner's document. */
    private boolean applyToExisting(String key, String source, long sequence, Bson change) {
        return documents
                        .updateOne(unseen(key, source, sequence), marked(change, source, sequence))
                        .getMatchedCount()
                > 0;
    }

    private static Bson marked(Bson change, String source, long sequence) {
        return combine(change, set("applied." + source, sequence));
    }

    private static Document unseen(String key, String source, long sequence) {
        return new Document("_id", key)
                .append("applied." + source, new Document("$not", new Document("$gte", sequence)));
    }
}
