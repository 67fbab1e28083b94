package vn.dondoc.notifying.reminder;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Store;

/** Which rows of the ledger have not come to an end, by recipient. A hint like a wake-up: the ledger says what is so. */
@Repository
class Waiting {

    private static final int BATCH = 500;

    private final MongoCollection<Document> documents;

    Waiting(Store store) {
        this.documents = store.collection("waiting");
    }

    void put(Reminder row) {
        put(List.of(row));
    }

    void put(Collection<Reminder> rows) {
        Hints.put(
                documents,
                rows.stream()
                        .map(row -> new Document("_id", id(row)).append("row", row.key()))
                        .toList());
    }

    void done(Reminder row) {
        documents.deleteOne(new Document("_id", id(row)));
    }

    /** The first recipient whose rows come after {@code after}. */
    Optional<Recipient> next(String after) {
        return Optional.ofNullable(documents
                        .find(new Document("_id", new Document("$gt", after).append("$lt", "\uffff")))
                        .sort(Sorts.ascending("_id"))
                        .limit(1)
                        .first())
                .map(document -> Recipient.parse(document.getString("_id")));
    }

    /** Keys of all rows that wait for one recipient. */
    List<String> rows(Recipient recipient) {
        var found = new ArrayList<String>();
        documents
                .find(new Document(
                        "_id", new Document("$gt", recipient.prefix()).append("$lt", recipient.prefix() + '\uffff')))
                .sort(Sorts.ascending("_id"))
                .limit(Integer.MAX_VALUE)
                .batchSize(BATCH)
                .forEach(document -> found.add(document.getString("row")));
        return found;
    }

    private static String id(Reminder row) {
        return row.recipient().prefix() + row.id();
    }
}
