package vn.dondoc.planning.sheet;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.dondoc.platform.web.Refusal;

/** A file with one table. It is given back as it came, with remarks: nothing of the user's own work is lost. */
public interface SheetFile {

    /** Rows below the head. */
    int MOST_ROWS = 5_000;

    int MOST_COLUMNS = 60;

    /** Bytes of the file as it is sent. */
    int MOST_BYTES = 5_000_000;

    Sheet sheet();

    /** The file with each remark at its cell, and all of them in one list. */
    byte[] marked(List<Remark> remarks);

    String mediaType();

    /** {@code xlsx} or {@code csv}. */
    String extension();

    /** What a file of more bytes is refused with. */
    static Refusal tooLarge() {
        return Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "sheet-too-large", MOST_BYTES / 1_000_000);
    }

    /** What anything but a table is refused with. */
    static Refusal wrongType() {
        return Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "sheet-type");
    }

    /** @throws Refusal 413, 415 or 422 for what is not such a file */
    static SheetFile of(byte[] bytes) {
        if (bytes.length == 0) {
            throw Refusal.rule("sheet-empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            return XlsxFile.of(bytes);
        }
        return CsvFile.of(bytes);
    }
}
