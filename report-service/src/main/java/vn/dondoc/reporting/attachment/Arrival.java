package vn.dondoc.reporting.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import vn.dondoc.platform.time.MachineClock;

/**
 * The bytes of an upload as they come in, one chunk at a time; only one is ever held. Size and patience end with a
 * refusal, whatever the sender announced.
 */
final class Arrival {

    static final int CHUNK = 512 << 10;
    static final int LARGEST = 25 << 20;
    static final int MOST_CHUNKS = LARGEST / CHUNK;

    private final InputStream body;
    private final Instant deadline;
    private final MachineClock machine;
    private final MessageDigest digest = Digest.fresh();
    private final byte[] buffer = new byte[CHUNK];
    private long size;

    Arrival(InputStream body, Instant deadline, MachineClock machine) {
        this.body = body;
        this.deadline = deadline;
        this.machine = machine;
    }

    /** The next chunk: full ones, then a shorter last one, then none. It is overwritten by the one after it. */
    byte[] next() {
        int length = 0;
        for (int read = 0; read >= 0 && length < CHUNK; length += Math.max(read, 0)) {
            read = read(length);
        }
        size += length;
        if (size > LARGEST) {
            throw NotTaken.tooLarge();
        }
        digest.update(buffer, 0, length);
        return length == CHUNK ? buffer : Arrays.copyOf(buffer, length);
    }

    private int read(int from) {
        inTime();
        try {
            return body.read(buffer, from, CHUNK - from);
        } catch (IOException e) {
            throw NotTaken.broken(e);
        }
    }

    /** @throws NotTaken if it is too late to go on */
    void inTime() {
        if (machine.now().isAfter(deadline)) {
            throw NotTaken.slow();
        }
    }

    long size() {
        return size;
    }

    /** Of everything that came; to be asked once, at the end. */
    String sha256() {
        return Digest.text(digest.digest());
    }
}
