package vn.dondoc.reporting.dossier;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row. Text in it is text, whatever a spreadsheet would make of its first character. */
interface Table extends AutoCloseable {

    /** Texts, numbers, dates or nothing. */
    void row(@Nullable Object... cells) throws IOException;

    /** Writes what is not written yet. Without it the table is not complete, and an Excel one was never begun. */
    void finish() throws IOException;

    /** Lets go of what it holds; the stream stays open. */
    @Override
    void close() throws IOException;
}
