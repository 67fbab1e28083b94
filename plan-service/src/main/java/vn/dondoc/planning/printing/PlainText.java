package vn.dondoc.planning.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.dondoc.documents.DocumentFormat;

/** All letters of a document in their order, without the spaces, which programs set as they like. */
final class PlainText {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private PlainText() {}

    static String of(byte[] file, DocumentFormat format) throws IOException {
        return SPACES.matcher(format == DocumentFormat.DOCX ? docx(file) : pdf(file))
                .replaceAll("");
    }

    private static String docx(byte[] file) throws IOException {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(docx)) {
            return text.getText();
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
