package vn.dondoc.planning.reading;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Goes through the packed streams of a PDF before a library does, which unpacks each one whole. All streams lie open in
 * the file, so none escapes; what one unpacks to is counted and thrown away.
 */
final class PdfStreams {

    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    /** A page in colour at 300 dots per inch takes 26 MiB. */
    private static final long LARGEST = 64L << 20;

    private static final long LARGEST_WHOLE = 512L << 20;
    /** What packs a thousandfold in other ways than the usual one is taken only while it is small. */
    private static final int LARGEST_UNUSUAL = 32 << 10;

    private static final int DICTIONARY = 600;
    private static final int CHUNK = 64 << 10;

    private final byte[] file;
    private long whole;

    private PdfStreams(byte[] file) {
        this.file = file;
    }

    /** @throws UnreadableFile 422 if a stream is out of all proportion */
    static void check(byte[] file) {
        var streams = new PdfStreams(file);
        for (int at = indexOf(file, BEGIN, 0); at >= 0; at = indexOf(file, BEGIN, at + BEGIN.length)) {
            boolean opens = at < 3 || file[at - 1] != 'd' || file[at - 2] != 'n' || file[at - 3] != 'e';
            if (opens) {
                streams.stream(at);
            }
        }
    }

    private void stream(int keyword) {
        int start = keyword + BEGIN.length;
        while (start < file.length && (file[start] == '\r' || file[start] == '\n')) {
            start++;
        }
        int from = Math.max(0, keyword - DICTIONARY);
        var dictionary = new String(file, from, keyword - from, StandardCharsets.ISO_8859_1);
        var own = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
        if (isUnusual(own) && length(start) > LARGEST_UNUSUAL) {
            throw UnreadableFile.bomb();
        }
        unpack(start);
    }

    /** Packed twice, or in one of the ways that only old or hostile files use for text. */
    private static boolean isUnusual(String dictionary) {
        int flate = dictionary.indexOf("FlateDecode");
        boolean twice = flate >= 0 && dictionary.indexOf("FlateDecode", flate + 1) >= 0;
        boolean wrapped = flate >= 0 && (dictionary.contains("ASCII85Decode") || dictionary.contains("ASCIIHexDecode"));
        return twice || wrapped || dictionary.contains("LZWDecode") || dictionary.contains("RunLengthDecode");
    }

    private int length(int start) {
        int end = indexOf(file, END, start);
        return (end < 0 ? file.length : end) - start;
    }

    private void unpack(int start) {
        long size = unpacked(start);
        whole += size;
        if (size > LARGEST || whole > LARGEST_WHOLE) {
            throw UnreadableFile.bomb();
        }
    }

    /** What is not packed at all, or cut, yields what came out until then. */
    private long unpacked(int start) {
        var inflater = new Inflater();
        long size = 0;
        try {
            inflater.setInput(file, start, file.length - start);
            var chunk = new byte[CHUNK];
            int read = inflater.inflate(chunk);
            while (read > 0 && size <= LARGEST) {
                size += read;
                read = inflater.inflate(chunk);
            }
            return size;
        } catch (DataFormatException e) {
            return size;
        } finally {
            inflater.end();
        }
    }

    private static int indexOf(byte[] file, byte[] word, int from) {
        for (int i = from; i <= file.length - word.length; i++) {
            int k = 0;
            while (k < word.length && file[i + k] == word[k]) {
                k++;
            }
            if (k == word.length) {
                return i;
            }
        }
        return -1;
    }
}
