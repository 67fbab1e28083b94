package vn.dondoc.reporting.attachment;

import java.time.Instant;

/**
 * One version of a file. It is never changed, but for {@code decisions}.
 *
 * @param upload key of its chunks
 * @param by subject id of the sender
 * @param decisions how many decisions about the piece there were when it came; any later one has sealed it
 */
public record FileVersion(
        int number,
        String upload,
        long size,
        String sha256,
        String type,
        Instant receivedAt,
        String by,
        int decisions) {

    FileVersion after(int known) {
        return new FileVersion(number, upload, size, sha256, type, receivedAt, by, known);
    }

    int chunks() {
        return (int) ((size + Arrival.CHUNK - 1) / Arrival.CHUNK);
    }

    boolean isSealed(int decisionsNow) {
        return decisions < decisionsNow;
    }
}
