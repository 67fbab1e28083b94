package vn.dondoc.reporting.attachment;

import java.io.EOFException;
import java.io.IOException;

/** An upload that is stored chunk by chunk, read from anywhere; the last chunk touched is kept at hand. */
final class StoredBytes implements Bytes {

    private final Chunks chunks;
    private final Upload upload;
    private int at = -1;
    private byte[] chunk = new byte[0];

    StoredBytes(Chunks chunks, Upload upload) {
        this.chunks = chunks;
        this.upload = upload;
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        var bytes = new byte[length];
        for (int done = 0; done < length; ) {
            int start = turnTo(offset + done);
            int part = Math.min(chunk.length - start, length - done);
            if (part <= 0) {
                throw new EOFException("Nothing at " + (offset + done));
            }
            System.arraycopy(chunk, start, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    private int turnTo(long position) throws IOException {
        int number = Math.toIntExact(position / Arrival.CHUNK);
        if (number != at) {
            chunk = chunks.read(upload, number);
            at = number;
        }
        return (int) (position % Arrival.CHUNK);
    }
}
