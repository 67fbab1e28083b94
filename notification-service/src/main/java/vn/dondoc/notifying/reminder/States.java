package vn.dondoc.notifying.reminder;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;

/** Reads records that lie under {@code state} of documents, by id and by range of ids. */
final class States<T> {

    private static final int BATCH = 500;

    private final MongoCollection<BsonDocument> documents;
    private final Class<T> type;

    States(MongoCollection<Document> documents, Class<T> type) {
        this.documents = documents.withDocumentClass(BsonDocument.class);
        this.type = type;
    }

    Optional<T> find(String key) {
        return list(new Document("_id", key), 1).stream().findFirst();
    }

    /** In any order; those that do not exist are left out. */
    List<T> all(Collection<String> keys) {
        var ids = List.copyOf(keys);
        var found = new ArrayList<T>();
        for (var from = 0; from < ids.size(); from += BATCH) {
            var part = ids.subList(from, Math.min(ids.size(), from + BATCH));
            found.addAll(list(new Document("_id", new Document("$in", part)), part.size()));
        }
        return found;
    }

    /** Those whose key starts with {@code prefix}, after {@code after}, by key. */
    List<T> page(String prefix, String after, int limit) {
        var from = after.compareTo(prefix) < 0 ? prefix : after;
        return list(new Document("_id", new Document("$gt", from).append("$lt", prefix + '\uffff')), limit);
    }

    private List<T> list(Document filter, int limit) {
        var found = new ArrayList<T>();
        documents
                .find(filter)
                .projection(Projections.include("state"))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .batchSize(BATCH)
                .forEach(document -> found.add(read(document.getDocument("state"))));
        return found;
    }

    private T read(BsonDocument state) {
        return documents
                .getCodecRegistry()
                .get(type)
                .decode(new BsonDocumentReader(state), DecoderContext.builder().build());
    }
}
