package vn.dondoc.planning.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * A plain text: a line is a paragraph, lines with tabs are rows of a table. Text that was taken from elsewhere may carry
 * marks of HTML in its cells and may be wrapped at a fixed width.
 */
final class TextFile {

    private static final int WRAPPED_FROM = 60;
    private static final int WRAPPED_TO = 130;
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");
    private static final Pattern BREAK = Pattern.compile("(?i)</?(p|li|ul|ol|div|br|tr)(\\s[^<>]{0,200})?/?>");
    private static final Pattern OWN_LINE = Pattern.compile("^([-–+•*]|\\p{Lu}+[.)]|\\d+[.)]|\\p{Ll}\\)).*");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Table.Row> rows = new ArrayList<>();
    private final Limits limits;

    private TextFile(Limits limits) {
        this.limits = limits;
    }

    static List<Block> read(String text, Limits limits) {
        return new TextFile(limits).read(text);
    }

    private List<Block> read(String text) {
        var lines = text.split("\\R", -1);
        boolean wrapped = isWrapped(lines);
        var paragraph = new StringBuilder();
        for (var line : lines) {
            if (line.indexOf('\t') >= 0) {
                end(paragraph);
                row(line);
            } else if (line.isBlank()) {
                end(paragraph);
            } else {
                line(line, paragraph, wrapped);
            }
        }
        end(paragraph);
        endTable();
        return blocks;
    }

    private void line(String line, StringBuilder paragraph, boolean wrapped) {
        endTable();
        boolean goesOn = wrapped
                && paragraph.length() > 0
                && lastLine(paragraph).length() >= WRAPPED_FROM
                && !OWN_LINE.matcher(line.strip()).matches();
        if (!goesOn) {
            end(paragraph);
        }
        paragraph.append(paragraph.length() == 0 ? "" : "\n").append(line);
    }

    private static String lastLine(StringBuilder paragraph) {
        return paragraph.substring(paragraph.lastIndexOf("\n") + 1);
    }

    private static boolean isWrapped(String[] lines) {
        var plain = Arrays.stream(lines).filter(line -> line.indexOf('\t') < 0);
        return plain.mapToInt(String::length).max().orElse(0) <= WRAPPED_TO;
    }

    private void end(StringBuilder paragraph) {
        if (paragraph.length() > 0) {
            lines(paragraph.toString().replace('\n', ' ')).forEach(line -> blocks.add(Paragraph.of(line)));
            limits.paragraph(paragraph.length());
            paragraph.setLength(0);
        }
    }

    private void row(String line) {
        var cells = line.split("\t", -1);
        limits.cells(cells.length, line.length());
        rows.add(new Table.Row(
                Arrays.stream(cells).map(cell -> Table.Cell.of(lines(cell))).toList()));
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            blocks.add(new Table(List.copyOf(rows)));
            rows.clear();
        }
    }

    private static List<String> lines(String raw) {
        if (!MARKUP.matcher(raw).find()) {
            return Cleaning.lines(Stream.of(raw));
        }
        return Cleaning.lines(
                BREAK.splitAsStream(raw).map(part -> Jsoup.parse(part).text()));
    }
}
