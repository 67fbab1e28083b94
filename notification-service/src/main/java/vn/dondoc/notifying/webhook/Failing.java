package vn.dondoc.notifying.webhook;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.store.Store;

/** Since when a webhook has failed without a success. */
@Component
class Failing {

    private final MongoCollection<Document> since;

    Failing(Store store) {
        this.since = store.collection("webhooksFailing");
    }

    /** Notes a failure. Returns when the first of this row was. */
    Instant note(Webhook hook, Instant now) {
        var noted = since.findOneAndUpdate(
                new Document("_id", hook.key()),
                Updates.setOnInsert("since", now.toEpochMilli()),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return at(Objects.requireNonNull(noted));
    }

    void forget(Webhook hook) {
        since.deleteOne(new Document("_id", hook.key()));
    }

    Optional<Instant> since(Webhook hook) {
        return Optional.ofNullable(since.find(new Document("_id", hook.key())).first())
                .map(Failing::at);
    }

    private static Instant at(Document noted) {
        return Instant.ofEpochMilli(noted.getLong("since"));
    }
}
