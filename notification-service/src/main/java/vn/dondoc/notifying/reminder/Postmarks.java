package vn.dondoc.notifying.reminder;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.time.BusinessZone;

/** The letters of the last weeks. Written before the mail server is spoken to: a bounce may come at once. */
@Repository
class Postmarks {

    /** Mail servers give up after five days; that leaves weeks for somebody to switch the reading on. */
    private static final int DAYS = 30;

    private final MongoCollection<Document> documents;
    private final States<Postmark> states;

    Postmarks(Store store) {
        this.documents = store.collection("postmarks");
        this.states = new States<>(documents, Postmark.class);
    }

    void keep(Postmark postmark) {
        documents.replaceOne(
                new Document("_id", postmark.mark()),
                new Document("_id", postmark.mark()).append("state", postmark),
                new ReplaceOptions().upsert(true));
    }

    Optional<Postmark> find(String mark) {
        return states.find(mark);
    }

    void forgetOld(Instant now) {
        var first =
                DateTimeFormatter.BASIC_ISO_DATE.format(BusinessZone.dateOf(now).minusDays(DAYS));
        documents.deleteMany(new Document("_id", new Document("$gt", "").append("$lt", first)));
    }
}
