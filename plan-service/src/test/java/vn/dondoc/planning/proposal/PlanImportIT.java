package vn.dondoc.planning.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.planning.Province;
import vn.dondoc.planning.RunningService;
import vn.dondoc.planning.reading.Broken;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;

@RunningService
class PlanImportIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----a-boundary";

    @LocalServerPort
    private int port;

    @Autowired
    private Proposing proposing;

    private Province province = new Province("none", 0);

    @BeforeEach
    void aProvince() {
        province = Province.fresh(port);
    }

    private record Answer(int status, JsonNode body) {}

    private Answer send(Province.Client as, byte[] file, String name, String language) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(as, body.toByteArray(), "multipart/form-data; boundary=" + BOUNDARY, language);
    }

    private Answer post(Province.Client as, byte[] body, String type, String language) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/plan-imports"))
                .header("Authorization", as.token())
                .header("Content-Type", type)
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), new JsonMapper().readTree(answer.body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static byte[] published(String name) throws IOException {
        try (var file = Objects.requireNonNull(PlanImportIT.class.getResourceAsStream("/plans/" + name))) {
            return file.readAllBytes();
        }
    }

    private void unit(String id, String name, String kind, String parent) {
        var body = "{\"name\":\"%s\",\"kind\":\"%s\",\"parentId\":%s,\"activeFrom\":\"2025-07-01\"}"
                .formatted(name, kind, parent.isEmpty() ? "null" : '"' + parent + '"');
        assertThat(province.admin().put("/units/" + id, body).status()).isEqualTo(201);
    }

    @Test
    void aPublishedPlanIsProposedWithTheUnitsOfTheRegisterAndCanBeSentAsItIs() throws IOException {
        unit("kkt", "Ban Quản lý Khu kinh tế Vân Phong", "ZONE_AUTHORITY", "");
        unit("vp", "Văn phòng Ban", "DIVISION", "kkt");
        unit("dn", "Phòng Quản lý Doanh nghiệp", "DIVISION", "kkt");
        unit("dt", "Phòng Quản lý Đầu tư", "DIVISION", "kkt");
        unit("da", "Ban Quản lý dự án", "PUBLIC_SERVICE_UNIT", "kkt");
        unit("snv", "Sở Nội vụ", "DEPARTMENT", "");

        var answer = send(province.homeAffairs(), published("van-phong-economic-zone-board.txt"), "kh.txt", "vi");

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        var plan = answer.body().at("/plan");
        assertThat(plan.at("/issuerId").asString()).isEqualTo("kkt");
        assertThat(plan.at("/tasks")).hasSize(20);
        assertThat(plan.at("/tasks/14/schedule")).hasToString("{\"type\":\"EVERY\",\"frequency\":\"MONTH\"}");
        assertThat(plan.at("/tasks/14/leads")).hasToString("[\"vp\"]");
        assertThat(plan.at("/tasks/14/coordinating")).hasToString("[\"da\",\"dn\",\"dt\"]");
        assertThat(plan.at("/tasks/13/appliesTo/kinds")).hasSize(2);
        assertThat(plan.at("/recipients/0/unitId").asString()).isEqualTo("snv");
        assertThat(province.homeAffairs().put("/plans/kh", plan.toString()).status())
                .isEqualTo(201);
    }

    private byte[] printed(Province.Client as, String plan, String format) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/plans/" + plan + "/document?format=" + format))
                .header("Authorization", as.token())
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void aPlanThatWasPrintedComesBackAsTheSamePlan() throws IOException {
        unit("kkt", "Ban Quản lý Khu kinh tế Vân Phong", "ZONE_AUTHORITY", "");
        unit("vp", "Văn phòng Ban", "DIVISION", "kkt");
        var author = province.homeAffairs();
        var plan = send(author, published("van-phong-economic-zone-board.txt"), "kh.txt", "vi")
                .body()
                .at("/plan");
        assertThat(author.put("/plans/kh", plan.toString()).status()).isEqualTo(201);

        for (var format : List.of("docx", "pdf")) {
            var back = send(author, printed(author, "kh", format), "kh." + format, "vi");

            assertThat(back.status()).as(back.body().toString()).isEqualTo(200);
            assertThat(author.put("/plans/kh", back.body().at("/plan").toString())
                            .eTag())
                    .as(format)
                    .isEqualTo("\"1\"");
        }
    }

    @Test
    void everyFindingPointsIntoTheText() throws IOException {
        var answer = send(province.homeAffairs(), published("nga-nam-town.txt"), "kh.txt", "en");

        var text = answer.body().at("/text").asString();
        assertThat(answer.body().at("/plan/quotas")).hasSize(4);
        assertThat(answer.body().at("/findings")).isNotEmpty().allSatisfy(finding -> {
            var passage = text.substring(
                    finding.at("/source/from").asInt(), finding.at("/source/to").asInt());
            assertThat(passage).startsWith(finding.at("/source/text").asString());
            assertThat(answer.body()
                            .at("/plan" + finding.at("/pointer").asString())
                            .isMissingNode())
                    .isFalse();
            assertThat(finding.at("/confidence").asDouble()).isBetween(0.0, 1.0);
        });
        assertThat(answer.body().at("/findings").findValuesAsString("note"))
                .anyMatch(note -> note.startsWith("The text lists several channels"));
    }

    @Test
    void anEmptyRegisterLeavesNamesOpen() throws IOException {
        var answer = send(province.homeAffairs(), published("soc-trang-industrial-zones-board.txt"), "kh.txt", "vi");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/plan/issuerId").isNull()).isTrue();
        assertThat(answer.body().at("/plan/quotas")).hasSize(4);
        assertThat(answer.body().at("/units/0/outcome").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void severalLikelyUnitsAreCandidates() throws IOException {
        unit("a", "Ban Quản lý các khu công nghiệp tỉnh Sóc Trăng (cũ)", "ZONE_AUTHORITY", "");
        unit("b", "Ban Quản lý các khu công nghiệp Sóc Trăng", "ZONE_AUTHORITY", "");

        var answer = send(province.homeAffairs(), published("soc-trang-industrial-zones-board.txt"), "kh.txt", "vi");

        assertThat(answer.body().at("/units/0/outcome").asString()).isEqualTo("AMBIGUOUS");
        assertThat(answer.body().at("/units/0/candidates").findValuesAsString("unitId"))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whatCannotBeReadIsAnsweredWithItsReason() {
        var auditor = province.as(null, "AUDITOR");
        var large = new byte[(20 << 20) + 1];

        assertThat(send(auditor, new byte[1], "a.txt", "vi").status()).isEqualTo(403);
        assertThat(post(province.homeAffairs(), "x".getBytes(StandardCharsets.UTF_8), "text/plain", "vi")
                        .body()
                        .at("/type")
                        .asString())
                .isEqualTo("/problems/import-file-missing");
        assertThat(send(province.homeAffairs(), new byte[0], "a.txt", "vi")
                        .body()
                        .at("/type")
                        .asString())
                .isEqualTo("/problems/import-empty");
        var tooLarge = send(province.homeAffairs(), large, "a.txt", "en");
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.body().at("/detail").asString()).isEqualTo("A file may have 20 MiB at most.");
    }

    @Test
    void hostileFilesDoNotKeepTheNextOneFromBeingRead() throws IOException {
        assertThat(send(province.homeAffairs(), Broken.docxBomb(), "a.docx", "vi")
                        .body()
                        .at("/type")
                        .asString())
                .isEqualTo("/problems/import-bomb");
        assertThat(send(province.homeAffairs(), Broken.pdfBomb(), "a.pdf", "vi")
                        .body()
                        .at("/title")
                        .asString())
                .isEqualTo("Tệp nén bất thường");

        assertThat(send(province.homeAffairs(), published("nga-nam-town.txt"), "kh.txt", "vi")
                        .status())
                .isEqualTo(200);
    }

    /** A file that takes as long to come in as the test wants. */
    private record Slow(CountDownLatch inside, CountDownLatch end) implements Proposing.Upload {

        @Override
        public byte[] bytes() {
            inside.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "Kế hoạch".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String name() {
            return "kh.txt";
        }
    }

    @Test
    void whoComesWhileTwoAreBeingReadIsAskedToComeAgain() throws Exception {
        var caller = new Caller("clerk", province.id(), null, Set.of(Role.MONITOR));
        var slow = new Slow(new CountDownLatch(2), new CountDownLatch(1));
        var pool = Executors.newFixedThreadPool(2);
        try {
            var first = pool.submit(() -> proposing.propose(slow, caller, Locale.ENGLISH));
            var second = pool.submit(() -> proposing.propose(slow, caller, Locale.ENGLISH));
            slow.inside().await();

            var busy = send(province.homeAffairs(), published("nga-nam-town.txt"), "kh.txt", "en");

            assertThat(busy.status()).isEqualTo(503);
            assertThat(busy.body().at("/type").asString()).isEqualTo("/problems/import-busy");
            slow.end().countDown();
            assertThat(first.get().plan().tasks()).isEmpty();
            assertThat(second.get().plan().tasks()).isEmpty();
        } finally {
            slow.end().countDown();
            pool.shutdown();
        }
    }
}
