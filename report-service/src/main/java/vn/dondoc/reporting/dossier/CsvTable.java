package vn.dondoc.reporting.dossier;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 in UTF-8, with a byte order mark because Excel takes it for another encoding without. A text that a
 * spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection).
 */
final class CsvTable implements Table {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    CsvTable(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        var texts = new ArrayList<String>();
        for (var cell : cells) {
            texts.add(text(cell));
        }
        printer.printRecord(texts);
    }

    private static String text(@Nullable Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        var text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
