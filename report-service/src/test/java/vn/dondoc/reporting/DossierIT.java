package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Papers and tables as they leave the house. */
class DossierIT extends ServiceTest {

    private static final String DOCUMENT = "/reports/plan/a/2026-Q1/document";

    private static String disposition(HttpResponse<byte[]> file) {
        return file.headers().firstValue("Content-Disposition").orElse("");
    }

    @Test
    void theOfficialReportSaysWhatTheUnitWroteAndWhatIsOnRecord() throws IOException {
        given("a");
        send(unit("a"), "PUT", "/reports/plan/a/2026-Q1", "{\"results\":\"Đã đăng 02 tin, bài\"}");

        var docx = file(unit("a"), DOCUMENT);
        assertThat(disposition(docx)).contains("bao-cao-a-2026-Q1.docx");
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx.body()));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains(
                            "quý I năm 2026",
                            "(số liệu từ ngày 15/12/2025 đến ngày 14/03/2026)",
                            "Đã đăng 02 tin, bài",
                            "Mỗi tháng một tin",
                            "Không có.",
                            "TRƯỞNG PHÒNG");
        }
        assertThat(new String(file(homeAffairs, DOCUMENT + "?format=pdf").body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        assertThat(file(homeAffairs, DOCUMENT + "?format=odt").statusCode()).isEqualTo(422);
        assertThat(file(unit("b"), DOCUMENT).statusCode()).isEqualTo(404);
    }

    @Test
    void standingsAreExportedAsFarAsTheCallerSeesThem() throws IOException {
        given("a", "b");
        evidence("a", "e1", null, "2026-01-05");
        publish("e1");
        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));

        var csv = new String(
                file(homeAffairs, "/standings/plan/export?format=csv&period=2026-01")
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .hasSize(3)
                .anyMatch(line -> line.equals(
                        "a,Đơn vị a,\"Phòng, bộ phận\",Q1,Mỗi tháng một tin,Bắt buộc,2026-01," + "2026-02-03,1,1,Đạt"));
        var own = file(unit("b"), "/standings/plan/export");
        assertThat(disposition(own)).contains("ket-qua-plan.xlsx");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(own.body()))) {
            assertThat(workbook.getSheetAt(0))
                    .hasSize(14)
                    .allSatisfy(row ->
                            assertThat(row.getCell(0).getStringCellValue()).isIn("Mã đơn vị", "b"));
        }
        assertThat(file(homeAffairs, "/standings/plan/export?period=2026-Q4").statusCode())
                .isEqualTo(422);
        assertThat(file(homeAffairs, "/standings/plan/export?format=ods").statusCode())
                .isEqualTo(422);
    }
}
