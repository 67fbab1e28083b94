package vn.dondoc.planning.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.planning.plan.PlanDocument.Group;
import vn.dondoc.planning.reading.Paragraph;
import vn.dondoc.planning.recognition.AnnexTable.Column;
import vn.dondoc.planning.recognition.AnnexTable.Line;

/** Groups and tasks of an annex. A task's id is its group's number and its own, "II.8". */
final class AnnexRows {

    private static final Pattern GROUP = Pattern.compile("^([IVXLC]{1,7}|[A-HĐ])[.)]?$");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3}){0,3})[.)]?$");
    private static final Pattern LEADING =
            Pattern.compile("^([IVXLC]{1,7}|[A-HĐ]|\\d{1,2})[.)]\\s+(.+)$", Pattern.DOTALL);
    private static final Pattern COLUMN_NUMBERS = Pattern.compile("^\\(?\\d{1,2}\\)?$");
    private static final String[] ROMAN = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};

    private final List<Row> rows = new ArrayList<>();
    private final List<Found<Group>> groups = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private @Nullable String group;
    private int unnumbered;

    private AnnexRows() {}

    /** A task's row, and the rows below that belong to the same task. */
    record Row(String id, @Nullable String group, List<Line> lines) {

        Row {
            lines = Lists.copy(lines);
        }

        private Row plus(Line line) {
            return new Row(
                    id, group, Stream.concat(lines.stream(), Stream.of(line)).toList());
        }

        List<Paragraph> at(Column column) {
            var distinct = new ArrayList<Paragraph>();
            lines.forEach(line -> line.at(column).stream()
                    .filter(one -> !distinct.contains(one))
                    .forEach(distinct::add));
            return distinct;
        }
    }

    static AnnexRows of(List<AnnexTable> tables) {
        var rows = new AnnexRows();
        tables.forEach(rows::read);
        return rows;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<Found<Group>> groups() {
        return List.copyOf(groups);
    }

    private void read(AnnexTable table) {
        var lines = table.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            if (line.filled() == 0 || isColumnNumbers(line)) {
                continue;
            }
            if (line.continued() && !rows.isEmpty()) {
                addTo(line);
            } else if (isGroup(line, next)) {
                group(line);
            } else if (!line.text(Column.TASK).isEmpty()) {
                task(line);
            }
        }
    }

    /** A row under the heading that merely counts the columns: (1) (2) (3). */
    private static boolean isColumnNumbers(Line line) {
        return line.filled() > 2
                && line.cells().values().stream()
                        .flatMap(List::stream)
                        .allMatch(cell -> COLUMN_NUMBERS.matcher(cell.text()).matches());
    }

    private static boolean isGroup(Line line, @Nullable Line next) {
        var number = line.text(Column.NUMBER);
        var title = line.text(Column.TASK);
        if (GROUP.matcher(number).matches() || line.spans()) {
            return true;
        }
        boolean alone = line.filled() - (number.isEmpty() ? 0 : 1) <= 1;
        if (alone
                && next != null
                && next.text(Column.NUMBER).startsWith(number.replaceAll("[.)]$", "") + ".")
                && NUMBER.matcher(number).matches()) {
            return true;
        }
        return alone && !title.isEmpty() && (LEADING.matcher(title).matches() || Words.isCapitals(title));
    }

    private void group(Line line) {
        var paragraphs = line.cells().values().stream().flatMap(List::stream).toList();
        var number = line.text(Column.NUMBER).replaceAll("[.)]$", "");
        var title = line.text(Column.TASK);
        if (title.isEmpty()
                && !GROUP.matcher(number).matches()
                && !NUMBER.matcher(number).matches()) {
            title = number;
            number = "";
        }
        var leading = LEADING.matcher(title);
        if (number.isEmpty() && leading.matches()) {
            number = leading.group(1);
            title = leading.group(2);
        }
        group = number.isEmpty() ? roman(groups.size() + 1) : number.replace('Đ', 'D');
        var first = paragraphs.get(0);
        var last = paragraphs.get(paragraphs.size() - 1);
        groups.add(
                Found.of(new Group(group, title), new Source(first.from(), last.to()), number.isEmpty() ? 0.7 : 0.95));
    }

    private static String roman(int number) {
        return number < ROMAN.length ? ROMAN[number] : "G" + number;
    }

    private void task(Line line) {
        var matcher = NUMBER.matcher(line.text(Column.NUMBER));
        var number = matcher.matches() ? matcher.group(1) : String.valueOf(++unnumbered);
        unnumbered = matcher.matches() ? lastPart(number) : unnumbered;
        boolean carriesGroup = group != null && number.startsWith(group + ".");
        var wanted = group == null || carriesGroup ? number : group + "." + number;
        var id = wanted;
        for (int i = 2; !ids.add(id); i++) {
            id = wanted + "-" + i;
        }
        rows.add(new Row(id, group, List.of(line)));
    }

    private static int lastPart(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('.') + 1));
    }

    private void addTo(Line line) {
        rows.set(rows.size() - 1, rows.get(rows.size() - 1).plus(line));
    }
}
