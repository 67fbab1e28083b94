package vn.dondoc.planning.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import vn.dondoc.platform.web.Refusal;

/** A CSV file in UTF-8; the separator is the one that its head uses most. Remarks come in a column of their own. */
final class CsvFile implements SheetFile {

    private static final char MARK = '\ufeff';
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+@\\t\\r-].*", Pattern.DOTALL);
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
    private static final String REMARKS = "Lỗi";

    private final char separator;
    private final List<List<String>> rows;

    private CsvFile(char separator, List<List<String>> rows) {
        this.separator = separator;
        this.rows = rows;
    }

    static CsvFile of(byte[] bytes) {
        var text = decoded(bytes);
        var head = text.lines().findFirst().orElse("");
        var separator = Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        one -> head.chars().filter(c -> c == one).count()))
                .orElse(',');
        return new CsvFile(separator, rows(text, separator));
    }

    private static String decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw SheetFile.wrongType();
            }
            return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
        } catch (CharacterCodingException e) {
            throw Refusal.rule("sheet-encoding");
        }
    }

    private static List<List<String>> rows(String text, char separator) {
        var rows = new ArrayList<List<String>>();
        try (var found = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .<String[]>readValues(text)) {
            while (found.hasNext()) {
                rows.add(cells(found.next()));
                if (rows.size() > MOST_ROWS + 1) {
                    throw Refusal.rule("sheet-too-long", MOST_ROWS);
                }
            }
        } catch (JacksonException e) {
            throw Refusal.rule("sheet-broken");
        }
        return rows;
    }

    private static List<String> cells(String[] row) {
        if (row.length > MOST_COLUMNS) {
            throw Refusal.rule("sheet-too-wide", MOST_COLUMNS);
        }
        return Stream.of(row).map(cell -> cell == null ? "" : told(cell)).toList();
    }

    /** An apostrophe before a formula is what {@link #harmless} put there. */
    private static String told(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }

    @Override
    public Sheet sheet() {
        var lines = new ArrayList<Sheet.Line>();
        for (var i = 1; i < rows.size(); i++) {
            lines.add(new Sheet.Line(i + 1, rows.get(i)));
        }
        lines.removeIf(Sheet.Line::isBlank);
        return new Sheet(rows.isEmpty() ? List.of() : rows.get(0), lines);
    }

    @Override
    public byte[] marked(List<Remark> remarks) {
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        var byRow = remarks.stream()
                .collect(Collectors.groupingBy(
                        Remark::row,
                        Collectors.mapping(
                                remark -> remark.cell() + ": " + remark.message(), Collectors.joining("; "))));
        var out = new ArrayList<List<String>>();
        for (var i = 0; i < rows.size(); i++) {
            var row =
                    new ArrayList<>(rows.get(i).stream().map(CsvFile::harmless).toList());
            while (row.size() < width) {
                row.add("");
            }
            row.add(i == 0 ? REMARKS : byRow.getOrDefault(i + 1, ""));
            out.add(row);
        }
        return written(out, separator);
    }

    /** No program runs a cell that begins with an apostrophe. */
    private static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    static byte[] written(List<List<String>> rows, char separator) {
        var schema = CsvSchema.emptySchema().withColumnSeparator(separator).withLineSeparator("\r\n");
        return (MARK + CSV.writer(schema).writeValueAsString(rows)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public String extension() {
        return "csv";
    }
}
