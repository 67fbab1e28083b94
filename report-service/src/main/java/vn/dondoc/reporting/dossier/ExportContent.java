package vn.dondoc.reporting.dossier;

import com.mongodb.client.MongoCollection;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Store;

/** The bytes of exports, in documents of a bounded size; each try writes to places of its own. */
@Repository
class ExportContent {

    private static final int CHUNK = 512 << 10;

    private final MongoCollection<Document> chunks;

    ExportContent(Store store) {
        this.chunks = store.collection("exportChunks");
    }

    /** Takes the content of one try; what was written is there once the stream is closed. */
    Writing open(Export export, String run) {
        return new Writing(chunks, place(export) + run);
    }

    /** Of an export that is done, to the last byte. @throws EOFException if some of it is not there */
    void copy(Export export, OutputStream out) throws IOException {
        var place = place(export) + export.run();
        long left = export.size();
        for (int number = 0; left > 0; number++) {
            var chunk = chunks.find(new Document("_id", id(place, number))).first();
            if (chunk == null) {
                throw new EOFException("No chunk " + id(place, number));
            }
            var bytes = chunk.get("bytes", Binary.class).getData();
            out.write(bytes);
            left -= bytes.length;
        }
    }

    /** All tries. */
    void remove(Export export) {
        var place = place(export);
        chunks.deleteMany(new Document("_id", new Document("$gt", place).append("$lt", place + '\uffff')));
    }

    private static String place(Export export) {
        return export.key() + "#";
    }

    private static String id(String place, int number) {
        return "%s#%06d".formatted(place, number);
    }

    /** Stores chunk after chunk. */
    static final class Writing extends BufferedOutputStream {

        private final Chunked chunked;

        private Writing(MongoCollection<Document> chunks, String place) {
            this(new Chunked(chunks, place));
        }

        private Writing(Chunked chunked) {
            super(chunked, CHUNK);
            this.chunked = chunked;
        }

        /** How much is stored. */
        long size() {
            return chunked.size;
        }
    }

    private static final class Chunked extends OutputStream {

        private final MongoCollection<Document> chunks;
        private final String place;
        private int number;
        private long size;

        Chunked(MongoCollection<Document> chunks, String place) {
            this.chunks = chunks;
            this.place = place;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            for (int at = from; at < from + length; at += CHUNK) {
                store(Arrays.copyOfRange(bytes, at, Math.min(at + CHUNK, from + length)));
            }
        }

        private void store(byte[] part) {
            chunks.insertOne(new Document("_id", id(place, number++)).append("bytes", new Binary(part)));
            size += part.length;
        }
    }
}
