package vn.dondoc.planning.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import vn.dondoc.planning.reading.PdfPage.Glyph;
import vn.dondoc.planning.reading.PdfPage.Rule;

/** One ruled table on a page: ruled lines that touch each other. Where a line between two cells is missing they are merged. */
final class PdfGrid {

    private static final double TOUCH = 3;

    private final List<Double> xs;
    private final List<Double> ys;
    private final List<Rule> rules;
    private final List<List<List<Glyph>>> cells = new ArrayList<>();

    private PdfGrid(List<Double> xs, List<Double> ys, List<Rule> rules) {
        this.xs = xs;
        this.ys = ys;
        this.rules = rules;
        for (int row = 0; row < ys.size() - 1; row++) {
            var line = new ArrayList<List<Glyph>>();
            for (int column = 0; column < xs.size() - 1; column++) {
                line.add(new ArrayList<>());
            }
            cells.add(line);
        }
    }

    static List<PdfGrid> of(List<Rule> rules) {
        var grids = new ArrayList<PdfGrid>();
        for (var group : groups(rules)) {
            var xs = places(group.stream().filter(Rule::isDown).map(Rule::x1).toList());
            var ys = places(group.stream().filter(Rule::isAcross).map(Rule::y1).toList());
            if (xs.size() > 2 && ys.size() > 1) {
                grids.add(new PdfGrid(xs, ys, group));
            }
        }
        grids.sort(Comparator.comparingDouble(PdfGrid::top));
        return grids;
    }

    /** Lines that touch, directly or through others. */
    private static List<List<Rule>> groups(List<Rule> rules) {
        var groups = new ArrayList<List<Rule>>();
        for (var rule : rules) {
            var joined = new ArrayList<Rule>();
            joined.add(rule);
            for (var iterator = groups.iterator(); iterator.hasNext(); ) {
                var group = iterator.next();
                if (group.stream().anyMatch(other -> touch(rule, other))) {
                    joined.addAll(group);
                    iterator.remove();
                }
            }
            groups.add(joined);
        }
        return groups;
    }

    private static boolean touch(Rule one, Rule other) {
        return one.x1() <= other.x2() + TOUCH
                && other.x1() <= one.x2() + TOUCH
                && one.y1() <= other.y2() + TOUCH
                && other.y1() <= one.y2() + TOUCH;
    }

    private static List<Double> places(List<Double> values) {
        var places = new ArrayList<Double>();
        for (double value : new TreeSet<>(values)) {
            if (places.isEmpty() || value - places.get(places.size() - 1) > TOUCH) {
                places.add(value);
            }
        }
        return places;
    }

    double top() {
        return ys.get(0);
    }

    double bottom() {
        return ys.get(ys.size() - 1);
    }

    /** Takes a letter that lies in it. */
    boolean take(Glyph glyph) {
        double middle = glyph.y() - glyph.size() * 0.3;
        int row = band(ys, middle);
        int column = band(xs, glyph.middle());
        if (row < 0 || column < 0) {
            return false;
        }
        while (column > 0 && !hasLeftBorder(row, column)) {
            column--;
        }
        while (row > 0 && !hasTopBorder(row, column)) {
            row--;
        }
        cells.get(row).get(column).add(glyph);
        return true;
    }

    private static int band(List<Double> places, double value) {
        for (int i = 0; i + 1 < places.size(); i++) {
            if (value >= places.get(i) && value < places.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasLeftBorder(int row, int column) {
        double y = (ys.get(row) + ys.get(row + 1)) / 2;
        double x = xs.get(column);
        return rules.stream()
                .anyMatch(rule -> rule.isDown()
                        && Math.abs(rule.x1() - x) <= TOUCH
                        && rule.y1() - TOUCH <= y
                        && y <= rule.y2() + TOUCH);
    }

    private boolean hasTopBorder(int row, int column) {
        double x = (xs.get(column) + xs.get(column + 1)) / 2;
        double y = ys.get(row);
        return rules.stream()
                .anyMatch(rule -> rule.isAcross()
                        && Math.abs(rule.y1() - y) <= TOUCH
                        && rule.x1() - TOUCH <= x
                        && x <= rule.x2() + TOUCH);
    }

    Table table() {
        var rows = new ArrayList<Table.Row>();
        for (int row = 0; row < cells.size(); row++) {
            rows.add(row(row));
        }
        return new Table(rows);
    }

    private Table.Row row(int row) {
        var line = new ArrayList<Table.Cell>();
        for (int column = 0; column < xs.size() - 1; ) {
            int width = 1;
            while (column + width < xs.size() - 1 && !hasLeftBorder(row, column + width)) {
                width++;
            }
            boolean above = row > 0 && !hasTopBorder(row, column);
            var text = above
                    ? List.<String>of()
                    : PdfLines.of(cells.get(row).get(column)).cell();
            line.add(new Table.Cell(text.stream().map(Paragraph::of).toList(), width, above));
            column += width;
        }
        return new Table.Row(line);
    }
}
