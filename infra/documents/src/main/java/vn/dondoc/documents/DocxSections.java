package vn.dondoc.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Pages of a docx. Properties of a section stand at its end; the header with the page number is the first section's,
 * the others inherit it.
 */
final class DocxSections {

    private static final float ABOVE_TEXT = 30;

    private final XWPFDocument docx;
    private boolean numbered;

    DocxSections(XWPFDocument docx) {
        this.docx = docx;
    }

    /** Ends what was written so far; what follows begins a new page. */
    void end(Sheet sheet) {
        var paragraph = docx.createParagraph();
        DocxText.thin(paragraph, 1);
        describe(paragraph.getCTP().getPPr().addNewSectPr(), sheet);
    }

    /** Ends the document. */
    void endAll(Sheet sheet) {
        var body = docx.getDocument().getBody();
        describe(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr(), sheet);
    }

    private void describe(CTSectPr section, Sheet sheet) {
        if (!numbered) {
            pageNumber(section);
            numbered = true;
        }
        var size = section.addNewPgSz();
        size.setW(twips(sheet.width()));
        size.setH(twips(sheet.height()));
        if (sheet.width() > sheet.height()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.addNewPgMar();
        margins.setTop(twips(sheet.top()));
        margins.setRight(twips(sheet.right()));
        margins.setBottom(twips(sheet.bottom()));
        margins.setLeft(twips(sheet.left()));
        margins.setHeader(twips(sheet.top() - ABOVE_TEXT));
        margins.setFooter(twips(sheet.bottom() / 2));
        margins.setGutter(BigInteger.ZERO);
        section.addNewPgNumType().setStart(BigInteger.ONE);
        section.addNewTitlePg();
    }

    private void pageNumber(CTSectPr section) {
        var header = new XWPFHeaderFooterPolicy(docx, section).createHeader(XWPFHeaderFooterPolicy.DEFAULT);
        var paragraph = header.getParagraphs().isEmpty()
                ? header.createParagraph()
                : header.getParagraphs().get(0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var run = field.addNewR();
        var properties = run.addNewRPr();
        var fonts = properties.addNewRFonts();
        fonts.setAscii(DocxText.FONT);
        fonts.setHAnsi(DocxText.FONT);
        properties.addNewSz().setVal(BigInteger.valueOf(2L * Typeface.PAGE.size()));
        run.addNewT().setStringValue("2");
    }

    private static BigInteger twips(float points) {
        return BigInteger.valueOf(DocxText.twips(points));
    }
}
