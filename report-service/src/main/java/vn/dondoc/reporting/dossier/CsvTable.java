package vn.dondoc.reporting.dossier;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 in UTF-8, with a byte order mark because Excel takes it for another encoding without. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
 */
final class CsvTable implements Table {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer writer;

    CsvTable(OutputStream out) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        writer.write(Arrays.stream(cells).map(CsvTable::field).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String field(@Nullable Object cell) {
        var text = cell instanceof BigDecimal number ? number.toPlainString() : harmless(cell);
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String harmless(@Nullable Object cell) {
        var text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void finish() throws IOException {
        writer.flush();
    }

    /** Nothing is held, and what is not flushed shall not go out. */
    @Override
    public void close() {}
}
