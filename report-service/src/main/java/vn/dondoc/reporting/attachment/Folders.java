package vn.dondoc.reporting.attachment;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Store;

/** What files there are, one document for each piece of evidence. */
@Repository
class Folders {

    private static final int ATTEMPTS = 5;

    private final MongoCollection<Folder> folders;

    Folders(Store store) {
        this.folders = store.collection("attachments").withDocumentClass(Folder.class);
    }

    Folder of(String evidenceId, Caller caller) {
        return of(caller.key(evidenceId));
    }

    /** For our own work only: nobody's scope stands behind it. */
    Folder of(String key) {
        var known = folders.find(new Document("_id", key)).first();
        return known == null ? Folder.empty(key) : known;
    }

    /** Changes the newest state; again, when somebody else was faster. A change to the same state writes nothing. */
    Folder change(String key, UnaryOperator<Folder> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var known = of(key);
            var next = change.apply(known);
            if (next.equals(known) || write(next)) {
                return next;
            }
        }
        throw NotTaken.busy();
    }

    private boolean write(Folder next) {
        if (next.version() == 1) {
            return insert(next);
        }
        return folders.updateOne(
                                new Document("_id", next.key()).append("version", next.version() - 1),
                                combine(set("files", next.files()), set("version", next.version())))
                        .getMatchedCount()
                > 0;
    }

    private boolean insert(Folder first) {
        try {
            folders.insertOne(first);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
