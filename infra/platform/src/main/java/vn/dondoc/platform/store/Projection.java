package vn.dondoc.platform.store;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashSet;
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
        return !applyAll(source, sequence, Map.of(key, change)).isEmpty();
    }

    /**
     * Applies what one event says about many documents, by key, in few commands.
     *
     * @return the keys for which it was news
     */
    public Set<String> applyAll(String source, long sequence, Map<String, ? extends Bson> changes) {
        var keys = List.copyOf(changes.keySet());
        var models = changes.entrySet().stream()
                .map(change -> model(change.getKey(), source, sequence, change.getValue()))
                .toList();
        var news = new HashSet<>(keys);
        try {
            if (!models.isEmpty()) {
                documents.bulkWrite(models, new BulkWriteOptions().ordered(false));
            }
        } catch (MongoBulkWriteException e) {
            for (var error : e.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                // Two first events of one document may have raced for the insert: the loser meets the winner's.
                var model = models.get(error.getIndex());
                var update = Objects.requireNonNull(model.getUpdate());
                if (documents.updateOne(model.getFilter(), update).getMatchedCount() == 0) {
                    news.remove(keys.get(error.getIndex()));
                }
            }
        }
        return news;
    }

    private static UpdateOneModel<Document> model(String key, String source, long sequence, Bson change) {
        var applied = "applied." + source;
        return new UpdateOneModel<>(
                new Document("_id", key).append(applied, new Document("$not", new Document("$gte", sequence))),
                combine(change, set(applied, sequence)),
                new UpdateOptions().upsert(true));
    }
}
