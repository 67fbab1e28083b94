package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.reading.Table;
import vn.dondoc.planning.reading.Table.Cell;
import vn.dondoc.planning.reading.Table.Row;

/**
 * A table that assigns tasks, told by its heading: a column for what is to be done and one for when, how or by whom.
 * The heading may take two rows; cells merged downwards hold for each of their rows.
 */
final class AnnexTable {

    /** What a column holds. */
    enum Column {
        NUMBER("^(stt|tt|số tt|số thứ tự)$"),
        COORDINATING("phối hợp"),
        LEAD("chủ trì|phân công|thực hiện$|trách nhiệm|đơn vị thực hiện|cơ quan thực hiện|đầu mối"),
        TIME("thời gian|thời hạn|tiến độ|thời điểm|hoàn thành"),
        FORMS("hình thức|phương thức|kênh|cách thức|biện pháp|phương tiện"),
        QUANTITY("số lượng|chỉ tiêu|định mức|sản phẩm|kết quả"),
        TASK("nhiệm vụ|nội dung|hoạt động|công việc"),
        OTHER("(?!)");

        private final Pattern words;

        Column(String words) {
            this.words = Words.pattern(words);
        }

        static Column of(String heading) {
            var lower = Words.lower(heading).strip();
            for (var column : values()) {
                boolean how = column == LEAD && (lower.contains("thời gian") || lower.contains("hình thức"));
                if (!how && column.words.matcher(lower).find()) {
                    return column;
                }
            }
            return OTHER;
        }
    }

    private final List<Column> columns;
    private final List<Line> lines;

    private AnnexTable(List<Column> columns, List<Line> lines) {
        this.columns = List.copyOf(columns);
        this.lines = List.copyOf(lines);
    }

    /** A row with its cells by what they hold. */
    record Line(Map<Column, List<Paragraph>> cells, boolean spans, boolean continued) {

        List<Paragraph> at(Column column) {
            return cells.getOrDefault(column, List.of());
        }

        String text(Column column) {
            return String.join(" ", at(column).stream().map(Paragraph::text).toList())
                    .strip();
        }

        /** How many columns say something. */
        long filled() {
            return cells.values().stream().filter(cell -> !cell.isEmpty()).count();
        }
    }

    /** Nothing for a table that assigns no tasks. */
    static @Nullable AnnexTable of(Table table) {
        if (table.rows().size() < 2) {
            return null;
        }
        for (int first = 0; first < Math.min(3, table.rows().size()); first++) {
            for (int rows = 2; rows >= 1; rows--) {
                var found = of(table, first, rows);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable AnnexTable of(Table table, int first, int headingRows) {
        if (first + headingRows >= table.rows().size()) {
            return null;
        }
        var heading = table.rows().subList(first, first + headingRows);
        if (headingRows == 2 && !isSecondHeading(heading.get(0), heading.get(1))) {
            return null;
        }
        var columns = columns(heading);
        if (!columns.contains(Column.TASK)
                || columns.stream().filter(AnnexTable::assigns).count() < 1) {
            return null;
        }
        return new AnnexTable(
                columns,
                lines(table.rows().subList(first + headingRows, table.rows().size()), columns));
    }

    private static boolean assigns(Column column) {
        return column == Column.LEAD
                || column == Column.COORDINATING
                || column == Column.TIME
                || column == Column.FORMS;
    }

    /** A second row of the heading lies under cells that span columns or reach down, and has no number. */
    private static boolean isSecondHeading(Row upper, Row lower) {
        boolean spans = upper.cells().stream().anyMatch(cell -> cell.columns() > 1);
        boolean first = !lower.cells().isEmpty()
                && (lower.cells().get(0).above() || lower.cells().get(0).isBlank());
        return first && (spans || lower.cells().stream().anyMatch(Cell::above));
    }

    private static List<Column> columns(List<Row> heading) {
        var texts = new ArrayList<String>();
        for (var row : heading) {
            int column = 0;
            for (var cell : row.cells()) {
                for (int i = 0; i < cell.columns(); i++, column++) {
                    if (column == texts.size()) {
                        texts.add("");
                    }
                    var text = cell.text().isEmpty() ? texts.get(column) : cell.text();
                    texts.set(column, text);
                }
            }
        }
        return once(texts.stream().map(Column::of).toList());
    }

    /** Of two columns about the same the first holds it; the other is read as a remark. */
    private static List<Column> once(List<Column> columns) {
        var distinct = new ArrayList<Column>();
        columns.forEach(column -> distinct.add(distinct.contains(column) ? Column.OTHER : column));
        return distinct;
    }

    private static List<Line> lines(List<Row> rows, List<Column> columns) {
        var lines = new ArrayList<Line>();
        Line before = null;
        for (var row : rows) {
            before = line(row, columns, before);
            lines.add(before);
        }
        return lines;
    }

    private static Line line(Row row, List<Column> columns, @Nullable Line before) {
        Map<Column, List<Paragraph>> cells = new EnumMap<>(Column.class);
        boolean spans = false;
        boolean continued = false;
        int column = 0;
        for (var cell : row.cells()) {
            var kind = column < columns.size() ? columns.get(column) : Column.OTHER;
            continued |= cell.above() && before != null && kind == Column.TASK;
            var paragraphs = cell.above() && before != null ? before.at(kind) : cell.paragraphs();
            cells.merge(kind, paragraphs, AnnexTable::both);
            spans |= cell.columns() > 1 && cell.columns() + 1 >= columns.size();
            column += cell.columns();
        }
        return new Line(cells, spans, continued);
    }

    private static List<Paragraph> both(List<Paragraph> one, List<Paragraph> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    boolean has(Column column) {
        return columns.contains(column);
    }

    List<Line> lines() {
        return lines;
    }
}
