package vn.dondoc.documents;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;

/** Numbers pages in the middle of the top margin; the first page of each part bears none. */
final class PageNumbers extends PdfPageEventHelper {

    private static final float ABOVE_TEXT = 12;

    private final PdfFonts fonts;
    private int first = 1;

    PageNumbers(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** The page that has just begun is the first of a part with numbers of its own. */
    void restart(PdfWriter writer) {
        first = writer.getPageNumber();
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var number = writer.getPageNumber() - first + 1;
        if (number > 1) {
            var phrase = new Phrase(String.valueOf(number), fonts.of(Typeface.PAGE));
            var middle = document.getPageSize().getWidth() / 2;
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    phrase,
                    middle,
                    document.getPageSize().getHeight() - document.topMargin() + ABOVE_TEXT,
                    0);
        }
    }
}
