package vn.dondoc.planning.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.web.Refusal;

class SheetFileTests {

    private static final List<Remark> REMARK = List.of(new Remark(2, 1, "Không có loại này"));

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String refused(byte[] bytes) {
        try {
            SheetFile.of(bytes);
            return "";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static byte[] workbook() {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Của tôi");
            sheet.createRow(0).createCell(0).setCellValue("Tên");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Sở Nội vụ");
            var yellow = workbook.createCellStyle();
            yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            row.getCell(0).setCellStyle(yellow);
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            row.createCell(2).setCellValue(LocalDate.of(2025, 7, 1));
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellFormula("1+1");
            row.createCell(4).setCellValue(1234567);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCsvIsReadWhateverItsSeparatorAndMark() {
        for (var text : List.of("a,b\n\"x, y\",2\n", "\ufeffa;b\r\n\"x, y\";2\r\n", "a\tb\n\"x, y\"\t2")) {
            var sheet = SheetFile.of(utf8(text)).sheet();

            assertThat(sheet.head()).containsExactly("a", "b");
            assertThat(sheet.lines()).extracting(Sheet.Line::row).containsExactly(2);
            assertThat(sheet.lines().get(0).cells()).containsExactly("x, y", "2");
        }
    }

    @Test
    void aCsvComesBackWithItsRemarksAndWithoutFormulas() {
        var marked = text(SheetFile.of(utf8("a,b\n=1+1,\"x\"\"y\"\nc,d\n")).marked(REMARK));

        assertThat(marked.lines())
                .containsExactly("\ufeffa,b,Lỗi", "\"'=1+1\",\"x\"\"y\",\"B2: Không có loại này\"", "c,d,");
        assertThat(SheetFile.of(utf8(marked)).sheet().lines().get(0).cell(0)).isEqualTo("=1+1");
    }

    @Test
    void aWorkbookIsReadWithoutComputingAnything() {
        var line = SheetFile.of(workbook()).sheet().lines().get(0);

        assertThat(line.cells()).containsExactly("Sở Nội vụ", "", "2025-07-01", "0", "1234567");
    }

    @Test
    void aWorkbookComesBackAsItWasWithCommentsAndAList() throws IOException {
        var marked = SheetFile.of(workbook()).marked(REMARK);
        var again = SheetFile.of(marked).marked(REMARK);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(again))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Của tôi");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getFillForegroundColor())
                    .isEqualTo(IndexedColors.YELLOW.getIndex());
            assertThat(sheet.getRow(1).getCell(3).getCellFormula()).isEqualTo("1+1");
            assertThat(sheet.getRow(1).getCell(1).getCellComment().getString().getString())
                    .contains("Không có loại này");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheet("Lỗi").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("B2");
        }
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() {
        assertThat(refused(new byte[0])).isEqualTo("sheet-empty");
        assertThat(refused(new byte[SheetFile.MOST_BYTES + 1])).isEqualTo("sheet-too-large");
        assertThat(refused("Tên\nSở".getBytes(Charset.forName("windows-1258")))).isEqualTo("sheet-encoding");
        assertThat(refused(utf8("%PDF-1.7\n\0\0"))).isEqualTo("sheet-type");
        assertThat(refused(zip("word/document.xml", 10))).isEqualTo("sheet-type");
        assertThat(refused(zip("xl/vbaProject.bin", 10))).isEqualTo("sheet-macros");
        assertThat(refused(zip("xl/workbook.xml", 10))).isEqualTo("sheet-broken");
        assertThat(refused(zip("xl/workbook.xml", 100_000_000))).isEqualTo("sheet-bomb");
        assertThat(refused(utf8("a\n" + "x\n".repeat(SheetFile.MOST_ROWS + 1)))).isEqualTo("sheet-too-long");
        assertThat(refused(utf8("a" + ",a".repeat(SheetFile.MOST_COLUMNS)))).isEqualTo("sheet-too-wide");
        assertThat(refused(utf8("a,b\n\"open"))).isEqualTo("sheet-broken");
    }

    private static byte[] zip(String name, int size) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                var zeros = new byte[10_000];
                for (var written = 0; written < size; written += zeros.length) {
                    zip.write(zeros, 0, Math.min(zeros.length, size - written));
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void cellsAreNamedAsPeopleNameThem() {
        assertThat(new Remark(5, 2, "").cell()).isEqualTo("C5");
        assertThat(new Remark(1, 27, "").cell()).isEqualTo("AB1");
    }

    @Test
    void refusalsSayHowMuchIsTaken() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SheetFile.of(new byte[SheetFile.MOST_BYTES + 1]))
                .withMessageContaining("5");
    }
}
