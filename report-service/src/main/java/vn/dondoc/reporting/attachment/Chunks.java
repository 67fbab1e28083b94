package vn.dondoc.reporting.attachment;

import com.mongodb.client.MongoCollection;
import java.io.EOFException;
import java.io.IOException;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Store;

/** The bytes, in documents of a bounded size, each written and read by its id. */
@Repository
class Chunks {

    private final MongoCollection<Document> chunks;

    Chunks(Store store) {
        this.chunks = store.collection("attachmentChunks");
    }

    void write(Upload upload, int number, byte[] bytes) {
        chunks.insertOne(new Document("_id", upload.chunk(number)).append("bytes", new Binary(bytes)));
    }

    /** @throws EOFException if it is not there, which nobody can mistake for the end of the file */
    byte[] read(Upload upload, int number) throws IOException {
        var chunk = chunks.find(new Document("_id", upload.chunk(number))).first();
        if (chunk == null) {
            throw new EOFException("No chunk " + upload.chunk(number));
        }
        return chunk.get("bytes", Binary.class).getData();
    }

    void remove(Upload upload) {
        chunks.deleteMany(new Document("_id", new Document("$in", upload.chunks())));
    }
}
