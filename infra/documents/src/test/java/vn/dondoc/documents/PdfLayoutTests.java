package vn.dondoc.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import vn.dondoc.documents.Block.Heading;
import vn.dondoc.documents.Block.Paragraph;

class PdfLayoutTests {

    private static final byte[] PLAN = DocumentFormat.PDF.write(Samples.plan());

    private interface Look<T> {
        T at(PDDocument pdf) throws IOException;
    }

    private static <T> T open(byte[] bytes, Look<T> look) {
        try (var pdf = Loader.loadPDF(bytes)) {
            return look.at(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return open(bytes, pdf -> new PDFTextStripper().getText(pdf)).replaceAll("\\s+", " ");
    }

    private static List<String> pages(byte[] bytes) {
        return open(bytes, pdf -> {
            var pages = new ArrayList<String>();
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf).strip());
            }
            return pages;
        });
    }

    @Test
    void itSaysWhatADecreeDocumentSays() {
        assertThat(text(PLAN))
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG",
                        "/KH-KKT",
                        "DỰ THẢO",
                        "Vạn Hải, ngày 05 tháng 02 năm 2026",
                        "KẾ HOẠCH Truyền thông cải cách hành chính",
                        "I. MỤC ĐÍCH, YÊU CẦU",
                        "2. Yêu cầu",
                        "II. TỔ CHỨC THỰC HIỆN",
                        "a) Hằng tháng",
                        "báo cáo Ban Quản lý./.",
                        "KT. TRƯỞNG BAN",
                        "PHÓ TRƯỞNG BAN",
                        "Nơi nhận:",
                        "- Sở Nội vụ (b/c);",
                        "- Lưu: VT.",
                        "(Kèm theo Kế hoạch số");
    }

    @Test
    void theAnnexIsLandscapeAndRepeatsItsHeadOnEachPage() {
        var landscape = open(
                PLAN,
                pdf -> StreamSupport.stream(pdf.getPages().spliterator(), false)
                        .map(page -> page.getMediaBox().getWidth()
                                > page.getMediaBox().getHeight())
                        .toList());
        var pages = pages(PLAN);
        var first = landscape.indexOf(true);

        assertThat(first).isGreaterThan(1);
        assertThat(landscape.subList(first, landscape.size()))
                .hasSizeGreaterThan(2)
                .containsOnly(true);
        assertThat(pages.subList(first, pages.size()))
                .allSatisfy(page -> assertThat(page).contains("STT"));
    }

    @Test
    void eachPartIsNumberedFromItsSecondPageOn() {
        var pages = pages(PLAN);

        assertThat(pages.get(0)).doesNotStartWith("1");
        assertThat(pages.get(1)).startsWith("2");
        var annex = pages.stream().filter(page -> page.startsWith("PHỤ LỤC")).findFirst();
        assertThat(annex).isPresent();
        assertThat(pages.get(pages.indexOf(annex.orElseThrow()) + 1)).startsWith("2");
    }

    @Test
    void everyFontIsEmbedded() {
        assertThat(fonts(PLAN)).isNotEmpty().allSatisfy(font -> {
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).contains("LiberationSerif");
        });
    }

    private static List<PDFont> fonts(byte[] bytes) {
        var fonts = new ArrayList<PDFont>();
        open(
                bytes,
                pdf -> new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> positions) {
                        positions.forEach(position -> fonts.add(position.getFont()));
                    }
                }.getText(pdf));
        return fonts.stream().distinct().toList();
    }

    @Test
    void textThatNoFontHasIsSeenToBeMissing() {
        assertThat(text(DocumentFormat.PDF.write(Samples.of(Paragraph.of("Một\u0000 hai \uD83D\uDE00 ba")))))
                .contains("Một hai ? ba./.");
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(text(DocumentFormat.PDF.write(Samples.of(Paragraph.of("Truye\u0302\u0300n tho\u0302ng")))))
                .contains("Truyền thông./.");
    }

    @Test
    void aHeadingStaysWithItsText() {
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < 60; i++) {
            blocks.add(new Heading(2, "Mục số " + i));
            blocks.add(Paragraph.of("Nội dung. ".repeat(25)));
        }
        var pages = pages(DocumentFormat.PDF.write(Samples.of(blocks.toArray(Block[]::new))));

        assertThat(pages)
                .hasSizeGreaterThan(3)
                .allSatisfy(page ->
                        assertThat(page.lines().toList()).last().asString().doesNotContain("Mục số"));
    }
}
