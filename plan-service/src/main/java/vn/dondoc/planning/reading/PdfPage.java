package vn.dondoc.planning.reading;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Collects the letters and the ruled lines of one page, as one sees them: turned upright, measured from the top left. */
final class PdfPage extends PDFGraphicsStreamEngine {

    private static final double THIN = 2.5;
    private static final double STRAIGHT = 1;
    private static final double SHORTEST = 4;
    private static final int MOST_RULES = 100_000;

    private final PDPage page;
    private final Limits limits;
    private final Work work;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> path = new ArrayList<>();
    private Point2D.@Nullable Double start;
    private Point2D.@Nullable Double point;
    private int pictures;

    PdfPage(PDPage page, Limits limits, Work work) {
        super(page);
        this.page = page;
        this.limits = limits;
        this.work = work;
    }

    /** How much was drawn so far in the whole file: drawings may call each other over and over. */
    static final class Work {

        private static final int MOST = 5_000_000;

        private int operators;

        void one() {
            if (++operators > MOST) {
                throw UnreadableFile.tooLong();
            }
        }
    }

    /** A letter: where it begins and ends on its line, and its line. */
    record Glyph(String text, double x, double right, double y, double size) {

        double middle() {
            return (x + right) / 2;
        }
    }

    /** A ruled line, across or down. */
    record Rule(double x1, double y1, double x2, double y2) {

        static Rule of(double x1, double y1, double x2, double y2) {
            return new Rule(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
        }

        boolean isAcross() {
            return y2 - y1 <= STRAIGHT && x2 - x1 >= SHORTEST;
        }

        boolean isDown() {
            return x2 - x1 <= STRAIGHT && y2 - y1 >= SHORTEST;
        }
    }

    /** All there is on a page. */
    record Content(List<Glyph> glyphs, List<Rule> rules, double width, int pictures) {

        Content {
            glyphs = List.copyOf(glyphs);
            rules = List.copyOf(rules);
        }
    }

    Content read() throws IOException {
        processPage(page);
        boolean turned = page.getRotation() % 180 != 0;
        var box = page.getCropBox();
        return new Content(glyphs, rules, turned ? box.getHeight() : box.getWidth(), pictures);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        work.one();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        var text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return;
        }
        var from = upright(rendering.getTranslateX(), rendering.getTranslateY());
        var end = rendering.transformPoint(displacement.getX(), 0);
        var to = upright(end.getX(), end.getY());
        if (Math.abs(to.y - from.y) < 1 && from.x >= -1) {
            limits.cells(0, text.length());
            glyphs.add(new Glyph(text, from.x, Math.max(to.x, from.x), from.y, rendering.getScalingFactorY()));
        }
    }

    /** The point as it lies on the upright page, from its top left corner. */
    private Point2D.Double upright(double x, double y) {
        var box = page.getCropBox();
        double left = x - box.getLowerLeftX();
        double up = y - box.getLowerLeftY();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Point2D.Double(up, left);
            case 180 -> new Point2D.Double(box.getWidth() - left, up);
            case 270 -> new Point2D.Double(box.getHeight() - up, box.getWidth() - left);
            default -> new Point2D.Double(left, box.getHeight() - up);
        };
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        start = new Point2D.Double(x, y);
        point = start;
    }

    @Override
    public void lineTo(float x, float y) {
        var to = new Point2D.Double(x, y);
        if (point != null && path.size() < MOST_RULES) {
            var a = upright(point.x, point.y);
            var b = upright(to.x, to.y);
            path.add(Rule.of(a.x, a.y, b.x, b.y));
        }
        point = to;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        point = new Point2D.Double(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return point == null ? new Point2D.Double() : point;
    }

    @Override
    public void closePath() {
        if (start != null) {
            lineTo((float) start.x, (float) start.y);
        }
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        path.stream().filter(line -> line.isAcross() || line.isDown()).forEach(this::keep);
        path.clear();
    }

    /** Many writers draw a line as a thin filled box; a wide one is a background. */
    @Override
    public void fillPath(int windingRule) {
        if (!path.isEmpty()) {
            double x1 = path.stream().mapToDouble(Rule::x1).min().orElse(0);
            double y1 = path.stream().mapToDouble(Rule::y1).min().orElse(0);
            double x2 = path.stream().mapToDouble(Rule::x2).max().orElse(0);
            double y2 = path.stream().mapToDouble(Rule::y2).max().orElse(0);
            if (y2 - y1 <= THIN && x2 - x1 >= SHORTEST) {
                keep(new Rule(x1, (y1 + y2) / 2, x2, (y1 + y2) / 2));
            } else if (x2 - x1 <= THIN && y2 - y1 >= SHORTEST) {
                keep(new Rule((x1 + x2) / 2, y1, (x1 + x2) / 2, y2));
            }
        }
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    private void keep(Rule rule) {
        if (rules.size() >= MOST_RULES) {
            throw UnreadableFile.tooLong();
        }
        rules.add(rule);
    }

    @Override
    public void drawImage(PDImage image) {
        pictures++;
    }

    @Override
    public void clip(int windingRule) {
        // Letters outside a clipping path are rare in what offices write, and reading them does no harm.
    }

    @Override
    public void shadingFill(COSName name) {
        // A background.
    }
}
