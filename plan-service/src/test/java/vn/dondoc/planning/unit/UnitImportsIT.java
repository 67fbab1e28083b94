package vn.dondoc.planning.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.planning.Province;
import vn.dondoc.planning.Province.Client;
import vn.dondoc.planning.RunningService;
import vn.dondoc.testing.HotPathRules;

@RunningService
class UnitImportsIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String HEAD = "Loại;Tên đơn vị;Mã;Đơn vị cấp trên;Email;Từ ngày;Mã: MDD\n";

    @LocalServerPort
    private int port;

    @Autowired
    private HotPathRules rules;

    private Province province = new Province("none", 0);

    @BeforeEach
    void aProvince() {
        province = Province.fresh(port);
    }

    @AfterEach
    void nothingWasScanned() {
        rules.check();
    }

    private static final class Done {

        private final HttpResponse<byte[]> response;

        Done(HttpResponse<byte[]> response) {
            this.response = response;
        }

        int status() {
            return response.statusCode();
        }

        String type() {
            return response.headers().firstValue("Content-Type").orElse("");
        }

        byte[] bytes() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }
    }

    private Done send(Client by, String query, byte[] file, String accept) {
        var boundary = "----rows";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"u\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/unit-imports" + query))
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Authorization", by.token())
                .header("Accept", accept)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .build();
        return done(request);
    }

    private static Done done(HttpRequest request) {
        try {
            return new Done(HTTP.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Done take(String query, String csv) {
        return send(province.admin(), query, csv.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    private static String rows(int count) {
        var csv = new StringBuilder(HEAD);
        for (var i = 0; i < count; i++) {
            var above = i % 10 == 0 ? "" : "UBND xã Số " + (i / 10 * 10);
            csv.append(above.isEmpty() ? "Xã, phường, đặc khu" : "Phòng")
                    .append(";")
                    .append(above.isEmpty() ? "UBND xã Số " + i : "Phòng số " + i)
                    .append(";don-vi-")
                    .append(i)
                    .append(";")
                    .append(above)
                    .append(";dv")
                    .append(i)
                    .append("@tinh.example;1/7/2025;H")
                    .append(i)
                    .append("\n");
        }
        return csv.toString();
    }

    @Test
    void fiveHundredUnitsComeInWithTheirParentsAndAgainNothingChanges() {
        var csv = rows(500);
        var tried = take("?dryRun=true", csv);
        assertThat(tried.json().at("/created").intValue()).isEqualTo(500);
        assertThat(province.admin().get("/units/don-vi-1").status()).isEqualTo(404);

        var taken = take("", csv);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().at("/applied").booleanValue()).isTrue();
        var unit = province.admin().get("/units/don-vi-11");
        assertThat(unit.text("/parentId")).isEqualTo("don-vi-10");
        assertThat(unit.text("/kind")).isEqualTo("DIVISION");
        assertThat(unit.text("/activeFrom")).isEqualTo("2025-07-01");
        assertThat(unit.text("/codes/MDD")).isEqualTo("H11");
        assertThat(take("", csv).json().at("/unchanged").intValue()).isEqualTo(500);
    }

    @Test
    void aColumnThatIsNotThereLeavesTheUnitAsItIs() {
        province.register("ward", null);

        var renamed = take("", "id,name,kind,active from\nward,UBND xã Mới,COMMUNE,2025-07-01\n");

        assertThat(renamed.json().at("/rows/0/outcome").asString()).isEqualTo("CHANGED");
        assertThat(province.admin().get("/units/ward").text("/name")).isEqualTo("UBND xã Mới");
        assertThat(province.admin().get("/units/ward").text("/email")).isEqualTo("ward@xa.example");
    }

    @Test
    void oneWrongLineKeepsAllOutUnlessTheGoodOnesAreAskedFor() {
        var csv = HEAD + "Sở;Sở Nội vụ;so-noi-vu;;noivu@tinh.example;01/07/2025;\n"
                + "Vụ;Vụ Một;vu-1;khong-co;khong phai thu;31/02/2025;\n"
                + "Phòng;Phòng Hai;phong-2;vu-1;;01/07/2025;\n"
                + "Phòng;=HYPERLINK(\"x\");p3;so-noi-vu;;01/07/2025;\n";

        var refused = take("", csv);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/applied").booleanValue()).isFalse();
        assertThat(province.admin().get("/units/so-noi-vu").status()).isEqualTo(404);
        var row = refused.json().at("/rows/1");
        assertThat(row.at("/row").intValue()).isEqualTo(3);
        assertThat(row.at("/errors").findValuesAsString("field")).contains("/kind", "/email", "/activeFrom");
        assertThat(row.at("/errors").findValuesAsString("cell")).contains("A3", "E3", "F3");
        assertThat(refused.json().at("/rows/2/errors/0/field").asString()).isEqualTo("/parentId");
        assertThat(refused.json().at("/rows/3/errors/0/field").asString()).isEqualTo("/name");

        var good = take("?only=good", csv);
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.json().at("/created").intValue()).isEqualTo(1);
        assertThat(province.admin().get("/units/so-noi-vu").status()).isEqualTo(200);
        assertThat(province.admin().get("/units/phong-2").status()).isEqualTo(404);
    }

    @Test
    void namesAndCirclesAreSettledWithinTheTable() {
        var csv = """
                Tên đơn vị,Loại,Cấp trên,Từ ngày
                A,Sở,B,2025-07-01
                B,Sở,A,2025-07-01
                C,Phòng,D,2025-07-01
                Sở Tài chính,Sở,,2025-07-01
                Sở Tài chính,Sở,,2025-07-01
                """;

        var errors = take("?dryRun=true", csv).json().at("/rows");

        assertThat(errors.at("/0/errors/0/message").asString()).contains("chính là đơn vị này");
        assertThat(errors.at("/2/errors/0/message").asString()).contains("D");
        assertThat(errors.at("/3/outcome").asString()).isEqualTo("CREATED");
        assertThat(errors.at("/3/id").asString()).isEqualTo("so-tai-chinh");
        assertThat(errors.at("/4/errors/0/field").asString()).isEqualTo("/id");
    }

    @Test
    void theTemplateFilledInComesBackWithCommentsInTheBadCells() throws IOException {
        var template =
                done(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/unit-imports/template"))
                        .header("Authorization", province.admin().token())
                        .build());
        byte[] filled;
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template.bytes()));
                var out = new ByteArrayOutputStream()) {
            var row = workbook.getSheetAt(0).createRow(1);
            row.createCell(1).setCellValue("Sở Xây dựng");
            row.createCell(2).setCellValue("Nhà máy");
            row.createCell(6).setCellValue("01/07/2025");
            workbook.write(out);
            filled = out.toByteArray();
        }

        var back = send(province.admin(), "", filled, XLSX);

        assertThat(back.status()).isEqualTo(422);
        assertThat(back.type()).isEqualTo(XLSX);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(back.bytes()))) {
            assertThat(workbook.getSheetAt(0)
                            .getRow(1)
                            .getCell(2)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("Nhà máy");
            assertThat(workbook.getSheet("Lỗi").getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void onlyTheAdministratorBringsUnits() {
        assertThat(send(province.homeAffairs(), "", rows(1).getBytes(StandardCharsets.UTF_8), "application/json")
                        .status())
                .isEqualTo(403);
        assertThat(take("", "Tên đơn vị\nx\n").status()).isEqualTo(422);
        assertThat(take("", "a\0b").status()).isEqualTo(415);
    }
}
