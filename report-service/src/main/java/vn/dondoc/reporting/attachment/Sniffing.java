package vn.dondoc.reporting.attachment;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the first bytes of a file are, whatever it is called and whatever the sender says it is. */
@Component
class Sniffing {

    private static final int HEAD = 64 << 10;
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");
    private static final Set<String> OFFICE = Set.of("docx", "xlsx", "pptx");
    /** Major brands of MP4 that Tika takes for QuickTime, which they descend from. */
    private static final Set<String> BRANDS =
            Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "avc1", "dash", "MSNV", "mp71", "M4V ");

    private final Tika tika = new Tika();

    /**
     * Empty for a zip file, of which only its end tells what it is.
     *
     * @throws NotTaken 415 for everything that is not allowed
     */
    Optional<FileType> sniff(byte[] start, FileName name) {
        var head = start.length > HEAD ? Arrays.copyOf(start, HEAD) : start;
        if (isMarkup(head)) {
            throw NotTaken.unknownType();
        }
        var detected = detect(head);
        if (ARCHIVES.contains(detected)) {
            if (name.extension().filter(OFFICE::contains).isEmpty()
                    && name.extension().isPresent()) {
                throw NotTaken.unknownType();
            }
            return Optional.empty();
        }
        return Optional.of(type(detected, head, name).named(name));
    }

    private FileType type(String detected, byte[] head, FileName name) {
        return switch (detected) {
            case "audio/vnd.wave" -> FileType.WAV;
            case "video/x-m4v" -> FileType.MP4;
            case "video/quicktime" -> brand(head);
            case "text/plain" -> name.extension().filter("csv"::equals).isPresent() ? FileType.CSV : FileType.TEXT;
            default -> FileType.of(detected).orElseThrow(NotTaken::unknownType);
        };
    }

    private static FileType brand(byte[] head) {
        var start = new String(head, 4, Math.min(8, head.length - 4), StandardCharsets.ISO_8859_1);
        if (start.startsWith("ftyp") && BRANDS.contains(start.substring(4))) {
            return FileType.MP4;
        }
        throw NotTaken.unknownType();
    }

    private String detect(byte[] head) {
        var detected = tika.detect(head);
        int parameters = detected.indexOf(';');
        return parameters < 0 ? detected : detected.substring(0, parameters).strip();
    }

    /** HTML, SVG and other XML: nothing that is allowed begins like that. */
    private static boolean isMarkup(byte[] head) {
        var text = new String(head, charset(head)).replace("\uFEFF", "");
        return text.stripLeading().startsWith("<");
    }

    private static Charset charset(byte[] head) {
        if (!isWide(head)) {
            return StandardCharsets.UTF_8;
        }
        return head[0] == (byte) 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    static boolean isWide(byte[] head) {
        return head.length > 1 && (head[0] & 0xff) + (head[1] & 0xff) == 0xff + 0xfe && (head[0] & 0xfe) == 0xfe;
    }

    /** @throws NotTaken 415 if text goes on as something else */
    static void goesOn(@Nullable FileType type, byte[] chunk, boolean wide) {
        if ((type == FileType.TEXT || type == FileType.CSV) && !wide) {
            for (byte one : chunk) {
                if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
                    throw NotTaken.unknownType();
                }
            }
        }
    }
}
