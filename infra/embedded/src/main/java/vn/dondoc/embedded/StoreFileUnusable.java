package vn.dondoc.embedded;

import java.nio.file.Path;

/** The database file cannot be opened: another process holds it, or it is damaged. */
public final class StoreFileUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFileUnusable(Path file, String reason, Throwable cause) {
        super("The database file " + file + " cannot be opened: " + reason, cause);
    }
}
