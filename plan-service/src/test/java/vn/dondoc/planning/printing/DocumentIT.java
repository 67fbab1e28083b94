package vn.dondoc.planning.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.planning.Province;
import vn.dondoc.planning.Province.Client;
import vn.dondoc.planning.RunningService;
import vn.dondoc.planning.plan.PlanBody;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.testing.HotPathRules;

/** A plan with the facts of the zone authority's of 2022: monthly items in its annex, a survey twice a year. */
@RunningService
class DocumentIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String PLAN = """
            {"title":"Kế hoạch Tuyên truyền cải cách hành chính năm 2026","issuerId":"bql","year":2026,
             "parents":[{"documentNumber":"286/QĐ-UBND","issuedOn":"2026-01-26","issuer":"UBND tỉnh",
                         "title":"về việc ban hành Kế hoạch tuyên truyền cải cách hành chính"}],
             "objectives":["100% công chức, viên chức được phổ biến"],
             "requirements":["Bảo đảm sự đồng bộ"],
             "recipients":[{"name":"Sở Nội vụ","mark":"b/c"},{"name":"VT, VP","mark":"lưu"}],
             "tasks":[
              {"id":"II.8","group":"II","title":"Gửi tin, bài về cải cách hành chính","forms":["Tin, bài gửi Ban Biên tập"],
               "schedule":{"type":"EVERY","frequency":"MONTH"},"leads":["van-phong"],
               "coordinating":["phong"]},
              {"id":"II.9","group":"II","title":"Khảo sát ý kiến khách hàng","channels":["SURVEY"],
               "schedule":{"type":"TIMES","count":2,"frequency":"YEAR"},"appliesTo":{"kinds":["DIVISION"],"except":["phong"]}}],
             "quotas":[{"id":"Q1","minimum":1,"frequency":"MONTH","types":["ARTICLE","NEWS_ITEM"],
                        "channels":["PROVINCIAL_REFORM_PAGE"],"appliesTo":{"kinds":["DIVISION"]}},
                       {"id":"Q2","title":"cán bộ được phổ biến","measure":"RATIO","percent":80,"frequency":"YEAR","hardness":"STRIVE"}],
             "reporting":{"rounds":["Q1","YEAR"]},
             "document":{"kind":"Kế hoạch","symbol":"KH-KKT","place":"Khánh Hòa","issuingBody":"Ban Quản lý Khu kinh tế Vân Phong",
              "signing":{"capacity":"KT","onBehalfOf":"Trưởng ban","position":"Phó Trưởng ban"},
              "groups":[{"id":"II","title":"Tuyên truyền cho người dân"}]}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private HotPathRules rules;

    @Autowired
    private Originals originals;

    @Autowired
    private JsonMapper json;

    private Province province = new Province("none", 0);

    @BeforeEach
    void aZoneAuthorityWithItsPlan() {
        province = Province.fresh(port);
        province.register("bql", null);
        province.register("van-phong", "bql");
        province.register("phong", "bql");
        assertThat(province.unit("bql").put("/plans/kh", PLAN).status()).isEqualTo(201);
    }

    @AfterEach
    void nothingWasScanned() {
        rules.check();
    }

    private static HttpResponse<byte[]> fetch(Client client, String path, @Nullable String known) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + client.port() + "/api/v1" + path))
                .header("Authorization", client.token());
        if (known != null) {
            request.header("If-None-Match", known);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> document(String query) {
        return fetch(province.unit("bql"), "/plans/kh/document" + query, null);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void asDocxItSaysWhatThePlanSays() throws IOException {
        var answer = document("?format=docx");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"Ke-hoach-Tuyen-truyen-cai-cach-hanh-chinh-nam-2026.docx\"");
        try (var docx = new XWPFDocument(new ByteArrayInputStream(answer.body()));
                var text = new XWPFWordExtractor(docx)) {
            assertThat(text.getText())
                    .contains(
                            "BAN QUẢN LÝ KHU KINH TẾ VÂN PHONG",
                            "/KH-KKT",
                            "DỰ THẢO",
                            "Khánh Hòa, ngày",
                            "Thực hiện Quyết định số 286/QĐ-UBND ngày 26/01/2026 của UBND tỉnh về việc ban hành",
                            "- 100% công chức, viên chức được phổ biến",
                            "Các phòng, đơn vị trực thuộc: hằng tháng gửi ít nhất 01 tin, bài",
                            "phấn đấu đạt ít nhất 80% cán bộ được phổ biến",
                            "báo cáo kết quả thực hiện định kỳ quý I, năm",
                            "KT. TRƯỞNG BAN",
                            "- Sở Nội vụ (b/c);",
                            "- Lưu: VT, VP.",
                            "TUYÊN TRUYỀN CHO NGƯỜI DÂN",
                            "Hằng tháng",
                            "02 lần/năm",
                            "Các phòng, đơn vị trực thuộc (trừ Đơn vị phong)");
        }
    }

    @Test
    void asPdfItSaysTheSame() throws IOException {
        var answer = document("?format=pdf");

        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("KẾ HOẠCH", "II TUYÊN TRUYỀN CHO NGƯỜI DÂN", "02 lần/năm");
        }
    }

    @Test
    void anUnchangedDocumentIsNotSentAgain() {
        var tag = header(document("?format=pdf"), "ETag");

        assertThat(fetch(province.unit("bql"), "/plans/kh/document?format=pdf", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(fetch(province.unit("bql"), "/plans/kh/document?format=docx", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anIssuedVersionIsPrintedAsItWas() throws IOException {
        var lead = province.unit("bql");
        lead.post("/plans/kh/submission", null);
        lead.post("/plans/kh/approval", null);
        lead.post("/plans/kh/issue", "{\"documentNumber\":\"12/KH-KKT\",\"signedOn\":\"2026-02-05\"}");
        lead.post(
                "/plans/kh/amendments",
                PLAN.replace("Bảo đảm sự đồng bộ", "Đổi khác")
                        .replace("\"year\":2026", "\"year\":2026,\"effectiveOn\":\"2026-06-01\""));

        try (var pdf = Loader.loadPDF(document("?format=pdf&version=1").body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("12/KH-KKT", "ngày 05 tháng 02 năm 2026", "Bảo đảm sự đồng bộ")
                    .doesNotContain("DỰ THẢO");
        }
        assertThat(document("?version=3").statusCode()).isEqualTo(404);
    }

    @Test
    void onlyWhoSeesThePlanGetsIt() {
        province.register("neighbour", null);

        assertThat(fetch(province.unit("neighbour"), "/plans/kh/document", null).statusCode())
                .isEqualTo(404);
        assertThat(document("?format=exe").statusCode()).isEqualTo(422);
    }

    private Optional<PlanBody> within(byte[] file) {
        return originals.in(file, new Caller("bql", province.id(), "bql", Set.of(Role.UNIT_LEAD)));
    }

    @Test
    void whatLeavesAndComesBackIsTheSamePlan() {
        for (var format : List.of("docx", "pdf")) {
            var back = within(document("?format=" + format).body()).orElseThrow();

            var answer = province.unit("bql").put("/plans/kh", json.writeValueAsString(back));

            assertThat(answer.eTag()).as(format).isEqualTo("\"1\"");
        }
    }

    @Test
    void whoChangesTheTextChangesThePlan() throws IOException {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(document("").body()));
                var changed = new ByteArrayOutputStream()) {
            docx.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().contains("ít nhất 01"))
                    .forEach(paragraph ->
                            paragraph.getRuns().get(0).setText("- Hằng tháng gửi ít nhất 05 tin, bài.", 0));
            docx.write(changed);

            assertThat(within(changed.toByteArray())).isEmpty();
        }
        assertThat(within("%PDF-1.7 dondoc-plan.json".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}
