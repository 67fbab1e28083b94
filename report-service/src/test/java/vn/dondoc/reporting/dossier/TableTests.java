package vn.dondoc.reporting.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTests {

    private static final LocalDate DUE = LocalDate.parse("2026-04-02");

    private static byte[] written(TableFormat format, @Nullable Object... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = format.open(out)) {
            table.row("Đơn vị", "Hạn", "Kết quả", "Ghi chú");
            table.row(cells);
            table.finish();
        }
        return out.toByteArray();
    }

    @Test
    void csvKeepsItsLettersAndHasNoFormulas() throws IOException {
        var csv = new String(
                written(TableFormat.CSV, "=HYPERLINK(\"x\")", DUE, new BigDecimal("66.70"), null),
                StandardCharsets.UTF_8);

        assertThat(csv)
                .startsWith("\uFEFFĐơn vị,Hạn,Kết quả,Ghi chú\r\n")
                .endsWith("\"'=HYPERLINK(\"\"x\"\")\",2026-04-02,66.70,\r\n");
    }

    @Test
    void inExcelTextIsTextAndNumbersAndDatesAreThat() throws IOException {
        var bytes = written(TableFormat.XLSX, "=1+1", DUE, new BigDecimal("66.70"), null);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(DUE);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(66.7);
            assertThat(row.getCell(3)).isNull();
        }
    }
}
