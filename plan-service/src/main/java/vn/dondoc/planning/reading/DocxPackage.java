package vn.dondoc.planning.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * Goes through a zip file once before anybody builds a document of it: whether it is a Word file without macros, and
 * whether it stays within bounds once it is unpacked. Nothing of it is kept.
 */
final class DocxPackage {

    private static final int MOST_ENTRIES = 2_000;
    /** The parts with text; in memory a document takes some fifteen times as much. */
    private static final long LARGEST_TEXT = 12L << 20;

    private static final long LARGEST_WHOLE = 48L << 20;
    private static final int CHUNK = 16 << 10;

    static {
        // Tables of a plan repeat themselves and pack well; what the whole may become is bounded here.
        ZipSecureFile.setMinInflateRatio(0.0005);
    }

    private final Set<String> names = new HashSet<>();
    private long text;
    private long whole;

    private DocxPackage() {}

    /** @throws UnreadableFile unless it is a Word file that may be opened */
    static void check(byte[] bytes) {
        var contents = new DocxPackage();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.entry(entry, zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableFile.broken(e);
        }
        contents.judge();
    }

    private void entry(ZipEntry entry, InputStream content) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        names.add(name);
        if (names.size() > MOST_ENTRIES) {
            throw UnreadableFile.bomb();
        }
        boolean isText = name.endsWith(".xml") || name.endsWith(".rels");
        var chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            whole += read;
            text += isText ? read : 0;
            if (whole > LARGEST_WHOLE || text > LARGEST_TEXT) {
                throw UnreadableFile.bomb();
            }
        }
    }

    private void judge() {
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            throw UnreadableFile.macros();
        }
        if (!names.contains("word/document.xml")) {
            throw names.contains("[content_types].xml") && names.stream().anyMatch(name -> name.startsWith("word/"))
                    ? UnreadableFile.broken(new IOException("No document part"))
                    : UnreadableFile.wrongType();
        }
    }
}
