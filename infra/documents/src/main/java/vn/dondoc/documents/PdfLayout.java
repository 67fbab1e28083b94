package vn.dondoc.documents;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.documents.Block.Heading;
import vn.dondoc.documents.Block.Paragraph;
import vn.dondoc.documents.Block.Table;

/** Writes one document as PDF. */
final class PdfLayout {

    /** A heading needs this much room below it, in points, or it goes to the next page with what follows. */
    private static final float ROOM_FOR_HEADING = 70;

    private final OfficialDocument document;
    private final PdfFonts fonts = new PdfFonts();
    private final PdfText text = new PdfText(fonts);
    private final PageNumbers numbers = new PageNumbers(fonts);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Document pdf = new Document();
    private final PdfWriter writer;

    private final @Nullable Attachment attachment;

    PdfLayout(OfficialDocument document, @Nullable Attachment attachment) {
        this.document = document;
        this.attachment = attachment;
        this.writer = PdfWriter.getInstance(pdf, bytes);
    }

    byte[] write() {
        writer.setPageEvent(numbers);
        writer.setSpaceCharRatio(PdfWriter.NO_SPACE_CHAR_RATIO);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("vi-VN"));
        pdf.addTitle(document.head().subject());
        sheet(Sheet.PORTRAIT);
        pdf.open();
        var parts = new PdfHead(text, document);
        pdf.add(parts.head());
        parts.title().forEach(pdf::add);
        blocks(Closing.ended(document.body()), Sheet.PORTRAIT);
        pdf.add(parts.foot());
        for (var i = 0; i < document.annexes().size(); i++) {
            annex(i, document.annexes().get(i));
        }
        attach();
        pdf.close();
        return bytes.toByteArray();
    }

    private void attach() {
        if (attachment == null) {
            return;
        }
        try {
            var name = attachment.name();
            var file = PdfFileSpecification.fileEmbedded(writer, name, name, attachment.content());
            writer.addFileAttachment(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void annex(int index, Annex annex) {
        var sheet = Sheet.of(annex);
        sheet(sheet);
        pdf.newPage();
        numbers.restart(writer);
        var label = Annex.label(index, document.annexes().size());
        pdf.add(text.plain(label, Typeface.KIND, Element.ALIGN_CENTER));
        pdf.add(text.plain(Prose.upper(annex.title()), Typeface.KIND, Element.ALIGN_CENTER));
        var note = text.plain(Annex.note(document), Typeface.BODY_ITALIC, Element.ALIGN_CENTER);
        note.setSpacingAfter(Sheet.PARAGRAPH_GAP);
        pdf.add(note);
        blocks(annex.content(), sheet);
    }

    private void blocks(List<Block> blocks, Sheet sheet) {
        var counting = new Numbering();
        for (var block : blocks) {
            if (block instanceof Heading heading) {
                heading(heading, counting, sheet);
            } else if (block instanceof Paragraph paragraph) {
                Prose.paragraphs(paragraph.text())
                        .forEach(line -> pdf.add(text.body(line, Typeface.of(paragraph.emphasis()))));
            } else if (block instanceof Table table) {
                pdf.add(new PdfTables(text).of(table));
            }
        }
    }

    private void heading(Heading heading, Numbering counting, Sheet sheet) {
        if (writer.getVerticalPosition(false) < sheet.bottom() + ROOM_FOR_HEADING) {
            pdf.newPage();
        }
        var words = heading.level() == 1 ? Prose.upper(heading.text()) : heading.text();
        pdf.add(text.body(counting.next(heading.level()) + " " + words, Typeface.BODY_BOLD));
    }

    private void sheet(Sheet sheet) {
        pdf.setPageSize(new Rectangle(sheet.width(), sheet.height()));
        pdf.setMargins(sheet.left(), sheet.right(), sheet.top(), sheet.bottom());
    }
}
