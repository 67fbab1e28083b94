package vn.dondoc.documents;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two forms in which a document leaves the house: to be edited further, and to be read and signed. */
public enum DocumentFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9]+");
    private static final int LONGEST_NAME = 80;

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of that name, in any case: docx or pdf. */
    public static Optional<DocumentFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst();
    }

    public byte[] write(OfficialDocument document) {
        return write(document, null);
    }

    /** Writes it with a file within. */
    public byte[] write(OfficialDocument document, @Nullable Attachment attachment) {
        return switch (this) {
            case DOCX -> new DocxLayout(document, attachment).write();
            case PDF -> new PdfLayout(document, attachment).write();
        };
    }

    public String mediaType() {
        return mediaType;
    }

    /** A file name of plain letters that no file system objects to. */
    public String fileName(String title) {
        var plain = Normalizer.normalize(title.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        var safe = UNSAFE.matcher(plain).replaceAll("-").replaceAll("^-+", "");
        var name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME)).replaceAll("-+$", "");
        return (name.isEmpty() ? "van-ban" : name) + "." + name().toLowerCase(Locale.ROOT);
    }
}
