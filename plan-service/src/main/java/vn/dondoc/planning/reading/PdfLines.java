package vn.dondoc.planning.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.planning.reading.PdfPage.Glyph;

/** Letters put together to lines from the top down, and lines to paragraphs. */
final class PdfLines {

    static final Pattern OWN_LINE = Pattern.compile(
            "^([-–+•]\\s|\\(?\\p{Lu}{1,5}[.)]\\s|\\d{1,2}(\\.\\d{1,2})*[.)]\\s|\\p{Ll}\\)\\s|Nơi nhận).*");

    private static final double SPACE = 0.17;
    private static final double SAME_LINE = 0.45;
    private static final double WIDE = 2.5;
    private static final double SHORT = 0.13;

    private final List<Line> lines;

    private PdfLines(List<Line> lines) {
        this.lines = lines;
    }

    /** A line of text, or a piece of one that a wide gap sets apart. */
    record Line(String text, double x, double right, double y, double size) {}

    static PdfLines of(List<Glyph> glyphs) {
        return new PdfLines(lines(glyphs, Double.MAX_VALUE));
    }

    /** Lines with what stands apart on the same height taken apart. */
    static List<Line> apart(List<Glyph> glyphs) {
        return lines(glyphs, WIDE);
    }

    private static List<Line> lines(List<Glyph> glyphs, double wide) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        var lines = new ArrayList<Line>();
        var current = new ArrayList<Glyph>();
        for (var glyph : sorted) {
            if (!current.isEmpty()
                    && glyph.y() - current.get(0).y() > current.get(0).size() * SAME_LINE) {
                line(current, wide, lines);
                current.clear();
            }
            current.add(glyph);
        }
        line(current, wide, lines);
        return lines;
    }

    private static void line(List<Glyph> glyphs, double wide, List<Line> lines) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::x));
        var piece = new ArrayList<Glyph>();
        double right = 0;
        for (var glyph : sorted) {
            if (glyph.text().isBlank()) {
                continue;
            }
            if (!piece.isEmpty() && glyph.x() - right > glyph.size() * wide) {
                piece(piece, lines);
                piece.clear();
            }
            piece.add(glyph);
            right = piece.size() == 1 ? glyph.right() : Math.max(right, glyph.right());
        }
        piece(piece, lines);
    }

    private static void piece(List<Glyph> glyphs, List<Line> lines) {
        var text = new StringBuilder();
        double right = 0;
        for (var glyph : glyphs) {
            text.append(text.length() > 0 && glyph.x() - right > glyph.size() * SPACE ? " " : "")
                    .append(glyph.text());
            right = Math.max(right, glyph.right());
        }
        var clean = Cleaning.line(text.toString());
        if (!clean.isEmpty()) {
            lines.add(new Line(
                    clean,
                    glyphs.get(0).x(),
                    right,
                    glyphs.get(0).y(),
                    glyphs.get(0).size()));
        }
    }

    /** Paragraphs of a cell: a line ends one when the next begins with a mark, or would have fitted on it. */
    List<String> cell() {
        return Cleaning.lines(paragraphs(lines).stream());
    }

    /** A paragraph goes on as long as its lines are full and the next one has no mark and no wide gap above it. */
    static List<String> paragraphs(List<Line> lines) {
        double left = lines.stream().mapToDouble(Line::x).min().orElse(0);
        double right = lines.stream().mapToDouble(Line::right).max().orElse(0);
        var paragraphs = new ArrayList<String>();
        Line last = null;
        for (var line : lines) {
            if (last != null && goesOn(last, line, left, right)) {
                paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + " " + line.text());
            } else {
                paragraphs.add(line.text());
            }
            last = line;
        }
        return paragraphs;
    }

    private static boolean goesOn(Line last, Line line, double left, double right) {
        boolean full = last.right() > right - (right - left) * SHORT || fitsNot(last, line, right);
        boolean close = line.y() - last.y() < last.size() * 2.2;
        boolean indented = line.x() > left + line.size() * 1.2;
        return !OWN_LINE.matcher(line.text()).matches()
                && ((full && close && !indented) || Mending.goesOn(last.text(), line.text()));
    }

    /** Whether the first word of the next line had no room on this one. */
    private static boolean fitsNot(Line last, Line line, double right) {
        int space = line.text().indexOf(' ');
        double letter = (line.right() - line.x()) / Math.max(1, line.text().length());
        return last.right() + letter * ((space < 0 ? line.text().length() : space) + 1) > right;
    }
}
