package vn.dondoc.reporting.attachment;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.time.MachineClock;

/**
 * Uploads that were begun and not ended, in a small fixed set of documents: marked before the first chunk, so that what a
 * dead process left behind is found without a search.
 */
@Repository
class OpenUploads {

    private static final int BUCKETS = 16;

    private final MongoCollection<Document> marks;
    private final MachineClock machine;

    OpenUploads(Store store, MachineClock machine) {
        this.marks = store.collection("attachmentUploads");
        this.machine = machine;
    }

    void announce(Upload upload) {
        try {
            mark(upload);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            mark(upload);
        }
    }

    private void mark(Upload upload) {
        var mark = new Document("upload", upload.key())
                .append("folder", upload.folder())
                .append("at", machine.now().toEpochMilli());
        marks.updateOne(bucket(upload), Updates.push("open", mark), new UpdateOptions().upsert(true));
    }

    void settle(Upload upload) {
        marks.updateOne(bucket(upload), Updates.pull("open", new Document("upload", upload.key())));
    }

    List<Upload> olderThan(Instant before) {
        var found = new ArrayList<Upload>();
        var buckets = IntStream.range(0, BUCKETS).mapToObj(OpenUploads::bucket).toList();
        marks.find(new Document("_id", new Document("$in", buckets)))
                .limit(BUCKETS)
                .forEach(bucket -> bucket.getList("open", Document.class, List.of()).stream()
                        .filter(mark -> mark.getLong("at") < before.toEpochMilli())
                        .map(mark -> new Upload(mark.getString("folder"), mark.getString("upload")))
                        .forEach(found::add));
        return found;
    }

    private static Document bucket(Upload upload) {
        return new Document("_id", bucket(Math.floorMod(upload.key().hashCode(), BUCKETS)));
    }

    private static String bucket(int number) {
        return "open#%02d".formatted(number);
    }
}
