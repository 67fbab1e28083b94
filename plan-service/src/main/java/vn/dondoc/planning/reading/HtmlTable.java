package vn.dondoc.planning.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A table of a web page, with what its row spans leave open filled in. */
final class HtmlTable {

    private static final int MOST_SPAN = 200;
    private static final Set<String> ROWS = Set.of("thead", "tbody", "tfoot");

    private final Limits limits;
    /** Column to the number of rows that a cell from above still reaches down, and its width. */
    private final Map<Integer, int[]> open = new HashMap<>();

    HtmlTable(Limits limits) {
        this.limits = limits;
    }

    Table read(Element table) {
        var rows = new ArrayList<Table.Row>();
        for (var child : table.children()) {
            if (child.normalName().equals("tr")) {
                rows.add(row(child));
            } else if (ROWS.contains(child.normalName())) {
                child.children().stream()
                        .filter(row -> row.normalName().equals("tr"))
                        .forEach(row -> rows.add(row(row)));
            }
        }
        return new Table(rows);
    }

    private Table.Row row(Element row) {
        var cells = new ArrayList<Table.Cell>();
        int column = 0;
        for (var cell : row.children()) {
            column = fromAbove(column, cells);
            int width = span(cell, "colspan");
            int height = span(cell, "rowspan");
            if (height > 1) {
                open.put(column, new int[] {height - 1, width});
            }
            var lines = lines(cell);
            limits.cells(width, lines.stream().mapToInt(String::length).sum());
            cells.add(new Table.Cell(lines.stream().map(Paragraph::of).toList(), width, false));
            column += width;
        }
        fromAbove(column, cells);
        return new Table.Row(cells);
    }

    private int fromAbove(int from, List<Table.Cell> cells) {
        int column = from;
        for (var above = open.get(column); above != null; above = open.get(column)) {
            cells.add(new Table.Cell(List.of(), above[1], true));
            if (--above[0] == 0) {
                open.remove(column);
            }
            column += above[1];
        }
        return column;
    }

    private static int span(Element cell, String attribute) {
        var span = cell.attr(attribute).strip();
        return span.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(span), MOST_SPAN) : 1;
    }

    private static List<String> lines(Element cell) {
        var text = new StringBuilder();
        lines(cell, text);
        return Cleaning.lines(text.toString().lines());
    }

    private static void lines(Element parent, StringBuilder text) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.text());
            } else if (node instanceof Element element) {
                boolean own = element.isBlock() || element.normalName().equals("br");
                text.append(own ? "\n" : "").append(element.normalName().equals("li") ? HtmlFile.marker(element) : "");
                lines(element, text);
                text.append(own ? "\n" : "");
            }
        }
    }
}
