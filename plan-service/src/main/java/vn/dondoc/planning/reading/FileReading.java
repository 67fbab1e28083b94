package vn.dondoc.planning.reading;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * Reads a file that somebody sent. What it is, its bytes say; name and declared type are not believed. Everything that
 * cannot be read is an {@link UnreadableFile} with its reason.
 */
@Service
public class FileReading {

    /** Largest file that is read, in bytes. */
    public static final long LARGEST = 20L << 20;

    /** @throws UnreadableFile whatever is wrong with it */
    public SourceDocument read(byte[] bytes, String name) {
        if (bytes.length > LARGEST) {
            throw UnreadableFile.tooLarge(LARGEST >> 20);
        }
        if (bytes.length == 0) {
            throw UnreadableFile.empty();
        }
        var document = SourceDocument.of(Mending.mend(blocks(bytes, name)));
        if (document.text().isBlank()) {
            throw UnreadableFile.empty();
        }
        return document;
    }

    private static List<Block> blocks(byte[] bytes, String name) {
        try {
            return blocks(bytes, name.toLowerCase(Locale.ROOT), new Limits());
        } catch (StackOverflowError e) {
            // Libraries go down into nested tables and objects by recursion; only a hostile file nests that deep.
            throw UnreadableFile.broken(e);
        }
    }

    private static List<Block> blocks(byte[] bytes, String name, Limits limits) {
        return switch (FileKind.of(bytes)) {
            case PDF -> PdfFile.read(bytes, limits);
            case ZIP -> DocxFile.read(bytes, limits);
            case OLE -> throw OleFile.refuse(bytes);
            case HTML -> HtmlFile.read(bytes, limits);
            case TEXT ->
                name.endsWith(".html") || name.endsWith(".htm")
                        ? HtmlFile.read(bytes, limits)
                        : TextFile.read(Encoding.decode(bytes), limits);
            case OTHER -> throw UnreadableFile.wrongType();
        };
    }
}
