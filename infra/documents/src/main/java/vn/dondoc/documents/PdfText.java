package vn.dondoc.documents;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.draw.LineSeparator;
import java.awt.Color;
import java.util.List;

/** Paragraphs and cells of a PDF, each in its typeface. */
final class PdfText {

    private static final float LINE = 1.2f;
    private static final float RULE = 0.75f;
    private static final float RULE_BELOW_TEXT = -5;

    private final PdfFonts fonts;

    PdfText(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** A paragraph without indent and gap. */
    Paragraph plain(String text, Typeface face, int alignment) {
        var paragraph = new Paragraph(new Phrase(fonts.printable(text, face), fonts.of(face)));
        paragraph.setAlignment(alignment);
        paragraph.setLeading(face.size() * LINE);
        return paragraph;
    }

    /** A paragraph of the text: justified, its first line indented. */
    Paragraph body(String text, Typeface face) {
        var paragraph = plain(text, face, Element.ALIGN_JUSTIFIED);
        paragraph.setFirstLineIndent(Sheet.FIRST_LINE);
        paragraph.setSpacingAfter(Sheet.PARAGRAPH_GAP);
        return paragraph;
    }

    /** A line under centred text. */
    Element rule(float length, float within) {
        return new LineSeparator(RULE, 100 * length / within, Color.BLACK, Element.ALIGN_CENTER, RULE_BELOW_TEXT);
    }

    /** A cell without borders that holds these, one below the other. */
    static PdfPCell bare(List<? extends Element> content) {
        var cell = new PdfPCell();
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(0);
        content.forEach(cell::addElement);
        return cell;
    }
}
