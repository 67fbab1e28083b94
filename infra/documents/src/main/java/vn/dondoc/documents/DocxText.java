package vn.dondoc.documents;

import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Paragraphs of a docx, each in its typeface. */
final class DocxText {

    static final int TWIPS = 20;
    static final String FONT = "Times New Roman";
    private static final int RULE_HEIGHT = 4;

    private DocxText() {}

    static int twips(float points) {
        return Math.round(points * TWIPS);
    }

    static XWPFParagraph plain(XWPFParagraph paragraph, String text, Typeface face, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBefore(0);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(face.size());
        run.setBold(face.bold());
        run.setItalic(face.italic());
        run.setText(Prose.clean(text));
        return paragraph;
    }

    static XWPFParagraph centred(XWPFParagraph paragraph, String text, Typeface face) {
        return plain(paragraph, text, face, ParagraphAlignment.CENTER);
    }

    /** A paragraph of the text: justified, its first line indented. */
    static XWPFParagraph body(XWPFParagraph paragraph, String text, Typeface face) {
        plain(paragraph, text, face, ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(twips(Sheet.FIRST_LINE));
        paragraph.setSpacingAfter(twips(Sheet.PARAGRAPH_GAP));
        return paragraph;
    }

    /** A line under centred text: the upper border of an empty paragraph that is as wide as the line is long. */
    static void rule(XWPFParagraph paragraph, float length, float within) {
        var side = twips((within - length) / 2);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        thin(paragraph, RULE_HEIGHT);
    }

    /** An empty paragraph that takes only so many points. */
    static void thin(XWPFParagraph paragraph, int points) {
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(points, LineSpacingRule.EXACT);
    }
}
