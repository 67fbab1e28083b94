package vn.dondoc.planning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.planning.reading.PdfLines.Line;
import vn.dondoc.planning.reading.PdfPage.Content;
import vn.dondoc.planning.reading.PdfPage.Glyph;

/**
 * The blocks of one page from the top down. Letterhead and signature stand in two columns without ruled lines: there the
 * left column is read before the right one.
 */
final class PdfBlocks {

    private static final Pattern PAGE_NUMBER = Pattern.compile("^[-–\\s]*\\d{1,3}[-–\\s]*$");

    private final Content page;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> whole = new ArrayList<>();
    private final List<Line> left = new ArrayList<>();
    private final List<Line> right = new ArrayList<>();

    PdfBlocks(Content page) {
        this.page = page;
    }

    List<Block> blocks() {
        var grids = PdfGrid.of(page.rules());
        var free = new ArrayList<Glyph>();
        for (var glyph : page.glyphs()) {
            if (grids.stream().noneMatch(grid -> grid.take(glyph))) {
                free.add(glyph);
            }
        }
        var lines = PdfLines.apart(free);
        int next = 0;
        for (var grid : grids) {
            int from = next;
            while (next < lines.size() && lines.get(next).y() <= grid.top() + 1) {
                next++;
            }
            text(lines.subList(from, next));
            blocks.add(grid.table());
        }
        text(lines.subList(next, lines.size()));
        return blocks;
    }

    private void text(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean beside = i + 1 < lines.size() && sameHeight(line, lines.get(i + 1));
            boolean after = i > 0 && sameHeight(line, lines.get(i - 1));
            if (PAGE_NUMBER.matcher(line.text()).matches() && !beside && !after) {
                continue;
            }
            if (beside || after) {
                endWhole();
                (after ? right : left).add(line);
            } else {
                single(line);
            }
        }
        endColumns();
        endWhole();
    }

    private static boolean sameHeight(Line one, Line other) {
        return Math.abs(one.y() - other.y()) < one.size() * 0.45;
    }

    /** A line alone on its height goes on with a column if it keeps to that side of the page. */
    private void single(Line line) {
        double middle = page.width() / 2;
        boolean columns = !left.isEmpty() || !right.isEmpty();
        if (columns && line.x() > middle - line.size()) {
            right.add(line);
        } else if (columns && line.right() < middle + line.size()) {
            left.add(line);
        } else if (!columns && line.x() > middle && line.right() < page.width()) {
            endWhole();
            right.add(line);
        } else {
            endColumns();
            whole.add(line);
        }
    }

    private void endColumns() {
        column(left);
        column(right);
    }

    /** In a column each line stands for itself, unless an entry of a list has not ended. */
    private void column(List<Line> lines) {
        String entry = "";
        for (var line : lines) {
            boolean goesOn = entry.startsWith("-")
                    && !entry.matches("(?s).*[;.]$")
                    && !line.text().startsWith("-");
            if (goesOn) {
                entry = entry + " " + line.text();
            } else {
                paragraph(entry);
                entry = line.text();
            }
        }
        paragraph(entry);
        lines.clear();
    }

    private void endWhole() {
        PdfLines.paragraphs(whole).forEach(this::paragraph);
        whole.clear();
    }

    private void paragraph(String text) {
        if (!text.isEmpty()) {
            blocks.add(Paragraph.of(Cleaning.line(text)));
        }
    }
}
