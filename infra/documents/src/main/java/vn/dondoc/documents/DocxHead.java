package vn.dondoc.documents;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** What stands above the text of a docx and what stands below it, both in two columns without borders. */
final class DocxHead {

    private static final int GAP = 8;

    /** In twips; POI takes a zero for "not said", and then a program takes its own. */
    private static final int NO_PADDING = 1;

    private final XWPFDocument docx;
    private final OfficialDocument document;
    private final float width = Sheet.PORTRAIT.textWidth();
    private final float left = width * Sheet.LEFT_COLUMN;

    DocxHead(XWPFDocument docx, OfficialDocument document) {
        this.docx = docx;
        this.document = document;
    }

    /** Issuer and number beside the national title with place and date. */
    void head() {
        var head = document.head();
        var widths = new int[] {DocxText.twips(left), DocxText.twips(width - left)};
        var table = DocxTables.grid(docx, widths);
        bare(table);
        issuer(table.getRow(0).getCell(0), head.issuer());
        var nation = table.getRow(0).getCell(1);
        centred(nation, Sheet.NATION, Typeface.NATION);
        centred(nation, Sheet.MOTTO, Typeface.MOTTO);
        DocxText.rule(nation.addParagraph(), Sheet.MOTTO_RULE, width - left);
        var second = table.createRow();
        DocxTables.size(second, widths);
        centred(second.getCell(0), "Số: " + head.printedNumber(), Typeface.NUMBER);
        if (head.draft()) {
            centred(second.getCell(0), "DỰ THẢO", Typeface.ISSUER);
        }
        centred(second.getCell(1), head.dateline().printed(), Typeface.DATELINE);
        second.getTableCells().forEach(cell -> cell.getParagraphs().get(0).setSpacingBefore(DocxText.twips(GAP)));
        DocxText.thin(docx.createParagraph(), 2 * GAP);
    }

    /** Kind and subject. */
    void title() {
        var head = document.head();
        DocxText.centred(docx.createParagraph(), Prose.upper(head.kind()), Typeface.KIND);
        DocxText.centred(docx.createParagraph(), head.subject(), Typeface.KIND);
        DocxText.rule(docx.createParagraph(), Sheet.SUBJECT_RULE, width);
        DocxText.thin(docx.createParagraph(), GAP);
    }

    /** Recipients on the left, the signature on the right, never on two pages. */
    void foot() {
        var half = DocxText.twips(width / 2);
        var table = DocxTables.grid(docx, half, half);
        bare(table);
        table.getRow(0).setCantSplitRow(true);
        var recipients = table.getRow(0).getCell(0);
        DocxTables.stack(recipients, List.of("Nơi nhận:"), Typeface.RECIPIENTS_HEAD, ParagraphAlignment.LEFT);
        var lines = Closing.recipients(document.recipients());
        DocxTables.stack(recipients, lines, Typeface.RECIPIENTS, ParagraphAlignment.LEFT);
        var signature = table.getRow(0).getCell(1);
        document.signature().titles().forEach(title -> centred(signature, title.printed(), Typeface.SIGNER));
        var name = document.signature().name();
        DocxText.centred(DocxTables.next(signature), name == null ? "" : name, Typeface.SIGNER)
                .setSpacingBefore(DocxText.twips(Sheet.SIGNING_SPACE));
    }

    private static void bare(XWPFTable table) {
        table.removeBorders();
        table.setCellMargins(NO_PADDING, NO_PADDING, NO_PADDING, NO_PADDING);
    }

    private void issuer(XWPFTableCell cell, Head.Issuer issuer) {
        if (issuer.superior() != null) {
            centred(cell, Prose.upper(issuer.superior()), Typeface.SUPERIOR);
        }
        centred(cell, Prose.upper(issuer.name()), Typeface.ISSUER);
        DocxText.rule(cell.addParagraph(), Sheet.ISSUER_RULE, left);
    }

    private static void centred(XWPFTableCell cell, String line, Typeface face) {
        DocxTables.stack(cell, List.of(line), face, ParagraphAlignment.CENTER);
    }
}
