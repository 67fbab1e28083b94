package vn.dondoc.reporting.attachment;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.web.Refusal;

/** Puts the bytes of an upload away while they come in, and says what they are. Nobody sees them before they are entered. */
@Service
class Storing {

    private static final Logger log = LoggerFactory.getLogger(Storing.class);

    private final Chunks chunks;
    private final OpenUploads open;
    private final Sniffing sniffing;

    Storing(Chunks chunks, OpenUploads open, Sniffing sniffing) {
        this.chunks = chunks;
        this.open = open;
        this.sniffing = sniffing;
    }

    /** What arrived, once all of it is stored. */
    record Content(long size, String sha256, FileType type) {}

    Content store(Upload upload, FileName name, Arrival arrival) {
        var head = arrival.next();
        if (head.length == 0) {
            throw Refusal.rule("attachment-empty");
        }
        var type = sniffing.sniff(head, name);
        open.announce(upload);
        try {
            write(upload, head, arrival, type.orElse(null));
            var known = type.orElseGet(() -> OfficeParts.type(new StoredBytes(chunks, upload), arrival.size()));
            arrival.inTime();
            return new Content(arrival.size(), arrival.sha256(), known.named(name));
        } catch (RuntimeException e) {
            discard(upload);
            throw e;
        }
    }

    private void write(Upload upload, byte[] head, Arrival arrival, @Nullable FileType type) {
        boolean wide = Sniffing.isWide(head);
        var chunk = head;
        for (int number = 0; chunk.length > 0; number++) {
            Sniffing.goesOn(type, chunk, wide);
            chunks.write(upload, number, chunk);
            chunk = chunk.length == Arrival.CHUNK ? arrival.next() : new byte[0];
        }
    }

    /** It was entered: nothing to clean up. */
    void keep(Upload upload) {
        quietly(upload, () -> open.settle(upload));
    }

    /** It was not entered, for certain. */
    void discard(Upload upload) {
        quietly(upload, () -> {
            chunks.remove(upload);
            open.settle(upload);
        });
    }

    /** What cannot be done now, {@link Cleaning} does later; the answer does not depend on it. */
    private static void quietly(Upload upload, Runnable work) {
        try {
            work.run();
        } catch (MongoException e) {
            log.atWarn().addKeyValue("upload", upload.key()).log("Left for the cleaning: {}", e.toString());
        }
    }
}
