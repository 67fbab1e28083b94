package vn.dondoc.documents;

import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.ArrayList;
import java.util.List;

/** What stands above the text of a PDF and what stands below it, both in two columns. */
final class PdfHead {

    private static final float GAP = 8;

    private final PdfText text;
    private final OfficialDocument document;

    PdfHead(PdfText text, OfficialDocument document) {
        this.text = text;
        this.document = document;
    }

    /** Issuer and number beside the national title with place and date. */
    PdfPTable head() {
        var head = document.head();
        var table = columns();
        table.addCell(issuer(head.issuer()));
        table.addCell(PdfText.bare(List.of(
                centred(Sheet.NATION, Typeface.NATION),
                centred(Sheet.MOTTO, Typeface.MOTTO),
                text.rule(Sheet.MOTTO_RULE, Sheet.PORTRAIT.textWidth() * (1 - Sheet.LEFT_COLUMN)))));
        var left = new ArrayList<Element>();
        left.add(centred("Số: " + head.printedNumber(), Typeface.NUMBER));
        if (head.draft()) {
            left.add(centred("DỰ THẢO", Typeface.ISSUER));
        }
        table.addCell(spaced(PdfText.bare(left)));
        table.addCell(spaced(PdfText.bare(List.of(centred(head.dateline().printed(), Typeface.DATELINE)))));
        table.setSpacingAfter(2 * GAP);
        return table;
    }

    /** Kind and subject. */
    List<Element> title() {
        var head = document.head();
        var subject = centred(head.subject(), Typeface.KIND);
        var below = text.plain(" ", Typeface.NUMBER, Element.ALIGN_CENTER);
        return List.of(
                centred(Prose.upper(head.kind()), Typeface.KIND),
                subject,
                text.rule(Sheet.SUBJECT_RULE, Sheet.PORTRAIT.textWidth()),
                below);
    }

    /** Recipients on the left, the signature on the right, on one page wherever they fit. */
    PdfPTable foot() {
        var left = new ArrayList<Element>();
        left.add(text.plain("Nơi nhận:", Typeface.RECIPIENTS_HEAD, Element.ALIGN_LEFT));
        Closing.recipients(document.recipients())
                .forEach(line -> left.add(text.plain(line, Typeface.RECIPIENTS, Element.ALIGN_LEFT)));
        var right = new ArrayList<Element>();
        document.signature().titles().forEach(title -> right.add(centred(title.printed(), Typeface.SIGNER)));
        var name = document.signature().name();
        var signed = centred(name == null ? " " : name, Typeface.SIGNER);
        signed.setSpacingBefore(Sheet.SIGNING_SPACE);
        right.add(signed);
        var table = columns();
        table.setWidths(new float[] {1, 1});
        table.addCell(PdfText.bare(left));
        table.addCell(PdfText.bare(right));
        table.setSpacingBefore(GAP);
        table.setKeepTogether(true);
        return table;
    }

    private PdfPCell issuer(Head.Issuer issuer) {
        var lines = new ArrayList<Element>();
        if (issuer.superior() != null) {
            lines.add(centred(Prose.upper(issuer.superior()), Typeface.SUPERIOR));
        }
        lines.add(centred(Prose.upper(issuer.name()), Typeface.ISSUER));
        lines.add(text.rule(Sheet.ISSUER_RULE, Sheet.PORTRAIT.textWidth() * Sheet.LEFT_COLUMN));
        return PdfText.bare(lines);
    }

    private Paragraph centred(String line, Typeface face) {
        return text.plain(line, face, Element.ALIGN_CENTER);
    }

    private static PdfPCell spaced(PdfPCell cell) {
        cell.setPaddingTop(GAP);
        return cell;
    }

    private static PdfPTable columns() {
        var table = new PdfPTable(new float[] {Sheet.LEFT_COLUMN, 1 - Sheet.LEFT_COLUMN});
        table.setWidthPercentage(100);
        return table;
    }
}
