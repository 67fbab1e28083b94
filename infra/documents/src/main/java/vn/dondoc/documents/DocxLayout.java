package vn.dondoc.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import vn.dondoc.documents.Block.Heading;
import vn.dondoc.documents.Block.Paragraph;
import vn.dondoc.documents.Block.Table;

/** Writes one document as docx. */
final class DocxLayout {

    private final OfficialDocument document;
    private final XWPFDocument docx = new XWPFDocument();
    private final DocxSections sections = new DocxSections(docx);

    private final @Nullable Attachment attachment;

    DocxLayout(OfficialDocument document, @Nullable Attachment attachment) {
        this.document = document;
        this.attachment = attachment;
    }

    byte[] write() {
        describe();
        var parts = new DocxHead(docx, document);
        parts.head();
        parts.title();
        blocks(Closing.ended(document.body()), Sheet.PORTRAIT);
        parts.foot();
        var ending = Sheet.PORTRAIT;
        for (var i = 0; i < document.annexes().size(); i++) {
            sections.end(ending);
            ending = Sheet.of(document.annexes().get(i));
            annex(i, document.annexes().get(i));
        }
        sections.endAll(ending);
        return bytes();
    }

    private void describe() {
        var core = docx.getProperties().getCoreProperties();
        core.setTitle(Prose.clean(document.head().subject()));
        core.setCreator(Prose.clean(document.head().issuer().name()));
        var styles = docx.createStyles();
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(DocxText.FONT);
        fonts.setHAnsi(DocxText.FONT);
        fonts.setCs(DocxText.FONT);
        fonts.setEastAsia(DocxText.FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
    }

    private void annex(int index, Annex annex) {
        var label = Annex.label(index, document.annexes().size());
        DocxText.centred(docx.createParagraph(), label, Typeface.KIND);
        DocxText.centred(docx.createParagraph(), Prose.upper(annex.title()), Typeface.KIND);
        DocxText.centred(docx.createParagraph(), Annex.note(document), Typeface.BODY_ITALIC)
                .setSpacingAfter(DocxText.twips(Sheet.PARAGRAPH_GAP));
        blocks(annex.content(), Sheet.of(annex));
    }

    private void blocks(List<Block> blocks, Sheet sheet) {
        var counting = new Numbering();
        for (var block : blocks) {
            if (block instanceof Heading heading) {
                heading(heading, counting);
            } else if (block instanceof Paragraph paragraph) {
                Prose.paragraphs(paragraph.text()).forEach(line -> body(line, Typeface.of(paragraph.emphasis())));
            } else if (block instanceof Table table) {
                DocxTables.add(docx, table, sheet.textWidth());
            }
        }
    }

    /** Word shows headings in its navigation by their outline level, and keeps them with what follows. */
    private void heading(Heading heading, Numbering counting) {
        var words = heading.level() == 1 ? Prose.upper(heading.text()) : heading.text();
        var paragraph = body(counting.next(heading.level()) + " " + words, Typeface.BODY_BOLD);
        paragraph.setKeepNext(true);
        var level = paragraph.getCTP().getPPr().addNewOutlineLvl();
        level.setVal(BigInteger.valueOf(heading.level() - 1L));
    }

    private XWPFParagraph body(String line, Typeface face) {
        return DocxText.body(docx.createParagraph(), line, face);
    }

    private void attach() throws IOException {
        if (attachment == null) {
            return;
        }
        try {
            var name = PackagingURIHelper.createPartName("/" + Attachment.FOLDER + attachment.name());
            var part = docx.getPackage().createPart(name, attachment.mediaType());
            try (var out = part.getOutputStream()) {
                out.write(attachment.content());
            }
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException("No name for an attachment: " + attachment.name(), e);
        }
    }

    private byte[] bytes() {
        try (docx;
                var bytes = new ByteArrayOutputStream()) {
            attach();
            docx.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
