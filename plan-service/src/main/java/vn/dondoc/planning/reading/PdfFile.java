package vn.dondoc.planning.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF with text. Its paragraphs and tables are put together from where letters and ruled lines lie on the page. */
final class PdfFile {

    /** A page with fewer letters than this and a picture is a scan. */
    private static final int LETTERS_OF_A_PAGE = 15;

    private PdfFile() {}

    static List<Block> read(byte[] bytes, Limits limits) {
        PdfStreams.check(bytes);
        try (var document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() > Limits.MOST_PAGES) {
                throw UnreadableFile.tooManyPages(Limits.MOST_PAGES);
            }
            return pages(document, limits);
        } catch (InvalidPasswordException e) {
            throw UnreadableFile.encrypted();
        } catch (IOException e) {
            throw UnreadableFile.broken(e);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException | NullPointerException e) {
            // What the library throws on senseless objects in a well-formed file.
            throw UnreadableFile.broken(e);
        } catch (IndexOutOfBoundsException | NegativeArraySizeException | ArithmeticException e) {
            throw UnreadableFile.broken(e);
        }
    }

    private static List<Block> pages(PDDocument document, Limits limits) throws IOException {
        var blocks = new ArrayList<Block>();
        var work = new PdfPage.Work();
        int letters = 0;
        int pictures = 0;
        for (var page : document.getPages()) {
            var read = new PdfPage(page, limits, work).read();
            letters += read.glyphs().size();
            pictures += read.pictures();
            blocks.addAll(new PdfBlocks(read).blocks());
        }
        if (letters < LETTERS_OF_A_PAGE * Math.max(1, document.getNumberOfPages() / 2) && pictures > 0) {
            throw UnreadableFile.scanned();
        }
        return blocks;
    }
}
