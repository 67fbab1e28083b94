package vn.dondoc.planning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken, hostile or foreign file has its own answer. */
class BrokenFilesTests {

    private static Arguments file(String what, byte[] bytes, String code) {
        return Arguments.of(Named.of(what, bytes), "import-" + code);
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                file("nothing", new byte[0], "empty"),
                file("blank text", Broken.bytes(" \n\t\n "), "empty"),
                file("blank page", Broken.bytes("<html><body><script>x</script></body></html>"), "empty"),
                file("picture", Broken.bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR"), "type"),
                file("program", Broken.bytes("MZ\u0090\0\3\0\0\0"), "type"),
                file("rich text", Broken.bytes("{\\rtf1\\ansi Ke hoach}"), "type"),
                file("data in XML", Broken.bytes("<?xml version=\"1.0\"?><plan/>"), "type"),
                file("archive", Broken.zip(zip -> Broken.entry(zip, "a.txt", "x")), "type"),
                file("workbook", Broken.zip(zip -> Broken.entry(zip, "xl/workbook.xml", "<x/>")), "type"),
                file("old workbook", Broken.ole("Workbook"), "type"),
                file("old Word file", Broken.ole("WordDocument"), "legacy-doc"),
                file("Word file with a password", Broken.ole("EncryptedPackage"), "encrypted"),
                file("text of 1995", Broken.bytes("K\u00d5 ho\u00b9ch tuy\u00aan truy\u00d2n"), "encoding"));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                file(
                        "macros",
                        Broken.docx(Broken.body(""), zip -> Broken.entry(zip, "word/vbaProject.bin", "x")),
                        "macros"),
                file("half a Word file", half(Broken.docx(Broken.body("x".repeat(9_000)), zip -> {})), "broken"),
                file(
                        "Word file without its text",
                        Broken.zip(zip -> {
                            Broken.entry(zip, "[Content_Types].xml", "<Types/>");
                            Broken.entry(zip, "word/styles.xml", "<x/>");
                        }),
                        "broken"),
                file("Word file with torn XML", Broken.docx("<w:document><w:body>", zip -> {}), "broken"),
                file("entities", Broken.docxWithEntities(), "broken"),
                file("tables in tables", Broken.docxOfNestedTables(), "broken"),
                file("bomb in a Word file", Broken.docxBomb(), "bomb"),
                file("Word file of 3000 parts", Broken.docxWithManyParts(), "bomb"),
                file("PDF with a password", Broken.lockedPdf(), "encrypted"),
                file("scan", Broken.scannedPdf(), "scanned"),
                file("head of a PDF", Broken.bytes("%PDF-1.7\n"), "broken"),
                file("half a PDF", half(Broken.lockedPdf()), "broken"),
                file("bomb in a PDF", Broken.pdfBomb(), "bomb"),
                file("PDF of 301 pages", Broken.pdfWithManyPages(), "too-many-pages"),
                file(
                        "deep page",
                        ("<html>" + "<div>".repeat(5_000) + "x").getBytes(StandardCharsets.UTF_8),
                        "too-long"),
                file("row of 70,000 cells", ("a" + "\t".repeat(70_000)).getBytes(StandardCharsets.UTF_8), "too-long"),
                file("book", "Kế hoạch.\n".repeat(25_000).getBytes(StandardCharsets.UTF_8), "too-long"));
    }

    @ParameterizedTest
    @MethodSource({"strangers", "hostile"})
    void eachHasItsReason(byte[] file, String code) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> new FileReading().read(file, "ke-hoach.docx"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
