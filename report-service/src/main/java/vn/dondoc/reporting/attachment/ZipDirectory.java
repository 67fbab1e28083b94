package vn.dondoc.reporting.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The table of contents at the end of a zip file, which is what Office goes by; what stands before the entries themselves
 * may say something else. Nothing is unpacked but the one part asked for, and that only up to a bound.
 */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LARGEST_DIRECTORY = 1 << 20;
    private static final int LARGEST_PACKED = 256 << 10;
    private static final int LARGEST_PART = 1 << 20;

    private final Bytes file;
    private final long size;

    ZipDirectory(Bytes file, long size) {
        this.file = file;
        this.size = size;
    }

    /** An entry. */
    record Part(String name, int method, long packed, long offset) {}

    List<Part> parts() throws IOException {
        int length = (int) Math.min(size, END_LENGTH + 0xffff);
        var tail = little(file.read(size - length, length));
        int end = length - END_LENGTH;
        while (end >= 0 && !(tail.getInt(end) == END && end + END_LENGTH + number(tail, end + 20) == length)) {
            end--;
        }
        if (end < 0) {
            throw new ZipException("No directory");
        }
        long directory = tail.getInt(end + 12) & 0xffffffffL;
        long offset = tail.getInt(end + 16) & 0xffffffffL;
        if (directory > LARGEST_DIRECTORY || offset + directory > size - length + end) {
            throw new ZipException("A directory of " + directory + " bytes at " + offset);
        }
        return parts(little(file.read(offset, (int) directory)), number(tail, end + 10));
    }

    private static List<Part> parts(ByteBuffer directory, int count) throws IOException {
        var parts = new ArrayList<Part>();
        for (int at = 0; at < directory.limit(); ) {
            if (directory.limit() - at < 46 || directory.getInt(at) != ENTRY || (directory.getShort(at + 8) & 1) != 0) {
                throw new ZipException("An entry that is broken or encrypted");
            }
            int name = number(directory, at + 28);
            int next = at + 46 + name + number(directory, at + 30) + number(directory, at + 32);
            if (next > directory.limit()) {
                throw new ZipException("An entry beyond the directory");
            }
            parts.add(new Part(
                    StandardCharsets.UTF_8
                            .decode(directory.slice(at + 46, name))
                            .toString(),
                    number(directory, at + 10),
                    directory.getInt(at + 20) & 0xffffffffL,
                    directory.getInt(at + 42) & 0xffffffffL));
            at = next;
        }
        if (parts.size() != count) {
            throw new ZipException("Not the number of entries it says");
        }
        return parts;
    }

    /** The part's content. */
    byte[] unpack(Part part) throws IOException {
        var local = little(file.read(part.offset(), 30));
        if (local.getInt(0) != LOCAL) {
            throw new ZipException("No entry at " + part.offset());
        }
        long start = part.offset() + 30 + number(local, 26) + number(local, 28);
        if (part.method() == 0 && part.packed() <= LARGEST_PART) {
            return file.read(start, (int) part.packed());
        }
        if (part.method() != 8 || start > size) {
            throw new ZipException("Packed in a way nobody uses");
        }
        return inflate(file.read(start, (int) Math.min(LARGEST_PACKED, size - start)));
    }

    private static byte[] inflate(byte[] packed) throws IOException {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            var content = new byte[LARGEST_PART];
            int length = inflater.inflate(content);
            if (!inflater.finished()) {
                throw new ZipException("A part beyond its bound");
            }
            return Arrays.copyOf(content, length);
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int number(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }
}
