package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.platform.time.MachineClock;
import vn.dondoc.testing.TestTokens;

/** Tables that are made in the background, however the process that makes them fares. */
class ExportsIT extends ServiceTest {

    private final String id = "x-" + UUID.randomUUID();

    @Autowired
    private MachineClock machine;

    private Answer order(String token, Map<String, ?> body) {
        return send(token, "PUT", "/exports/" + id, body(body));
    }

    private Answer made(String token) {
        eventually(() -> assertThat(state(token)).isEqualTo("DONE"));
        return get(token, "/exports/" + id);
    }

    private String state(String token) {
        return get(token, "/exports/" + id).body().path("state").asString();
    }

    private List<String> content(String token) {
        return new String(file(token, "/exports/" + id + "/content").body(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private String key() {
        return province + ":home-affairs:" + id;
    }

    private long chunks() {
        return store.collection("exportChunks")
                .countDocuments(new Document("_id", new Document("$gt", key() + "#").append("$lt", key() + "$")));
    }

    @Test
    void anOrderIsMadeInTheBackgroundAndFetchedByWhoGaveIt() throws IOException {
        given("a", "b");
        assertThat(order(homeAffairs, Map.of("planId", "plan", "format", "csv", "period", "2026-01"))
                        .status())
                .isEqualTo(202);

        var done = made(homeAffairs).body();
        assertThat(done.path("unitsDone").asInt())
                .isEqualTo(done.path("units").asInt())
                .isPositive();
        assertThat(content(homeAffairs))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("a,Đơn vị a,"))
                .isEqualTo(new String(
                                file(homeAffairs, "/standings/plan/export?format=csv&period=2026-01")
                                        .body(),
                                StandardCharsets.UTF_8)
                        .lines()
                        .toList());
        assertThat(file(homeAffairs, "/exports/" + id + "/content").headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(said -> assertThat(said).contains("ket-qua-plan-2026-01.csv"));
        assertThat(get(homeAffairs, "/exports").body().path("items")).hasSize(1);

        var colleague = TestTokens.bearer("home-affairs-2", province, null, "MONITOR");
        assertThat(get(colleague, "/exports/" + id).status()).isEqualTo(404);
        assertThat(get(colleague, "/exports").body().path("items")).isEmpty();
        assertThat(order(unit("b"), Map.of("planId", "plan")).status()).isEqualTo(202);
        made(unit("b"));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(
                file(unit("b"), "/exports/" + id + "/content").body()))) {
            assertThat(workbook.getSheetAt(0))
                    .hasSize(14)
                    .allSatisfy(row ->
                            assertThat(row.getCell(0).getStringCellValue()).isIn("Mã đơn vị", "b"));
        }
    }

    @Test
    void aTableOfThePastHoldsWhatWasKnownThen() {
        given("a");
        var before = clock.instant();
        clock.set("2026-01-06T08:00");
        evidence("a", "e1", null, "2026-01-05");
        publish("e1");
        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));

        order(homeAffairs, Map.of("planId", "plan", "format", "csv", "period", "2026-01", "asOf", before.toString()));
        made(homeAffairs);

        assertThat(content(homeAffairs)).anyMatch(line -> line.endsWith(",1,0,Chưa đến hạn"));
    }

    @Test
    void theSameOrderTwiceIsOneAndAnotherUnderItsIdIsRefused() {
        given("a");
        assertThat(order(homeAffairs, Map.of("planId", "plan", "format", "csv")).status())
                .isEqualTo(202);
        assertThat(order(homeAffairs, Map.of("planId", "plan", "format", "csv")).status())
                .isEqualTo(202);
        assertThat(order(homeAffairs, Map.of("planId", "plan", "format", "xlsx"))
                        .status())
                .isEqualTo(409);
        assertThat(get(homeAffairs, "/exports").body().path("items")).hasSize(1);
    }

    @Test
    void whatCannotBeOrderedIsRefused() {
        given("a");
        assertThat(order(homeAffairs, Map.of()).status()).isEqualTo(422);
        assertThat(order(homeAffairs, Map.of("planId", "plan", "format", "ods")).status())
                .isEqualTo(422);
        assertThat(order(homeAffairs, Map.of("planId", "plan", "period", "2026-Q4"))
                        .status())
                .isEqualTo(422);
        assertThat(order(homeAffairs, Map.of("planId", "khong-co")).status()).isEqualTo(404);
        assertThat(get(homeAffairs, "/exports").body().path("items")).isEmpty();
    }

    @Test
    void ofEverybodysTenTheOldestMakesRoom() {
        given("a");
        for (int i = 0; i < 10; i++) {
            assertThat(send(homeAffairs, "PUT", "/exports/" + id + i, body(Map.of("planId", "plan", "format", "csv")))
                            .status())
                    .isEqualTo(202);
        }
        eventually(() -> assertThat(get(homeAffairs, "/exports").body().path("items"))
                .allSatisfy(
                        export -> assertThat(export.path("state").asString()).isEqualTo("DONE")));

        assertThat(order(homeAffairs, Map.of("planId", "plan")).status()).isEqualTo(202);
        assertThat(get(homeAffairs, "/exports").body().path("items"))
                .hasSize(10)
                .noneMatch(export -> export.path("id").asString().equals(id + "0"));
    }

    @Test
    void whatADeadProcessBeganIsMadeFromItsBeginning() {
        given("a", "b");
        order(homeAffairs, Map.of("planId", "plan", "format", "csv"));
        made(homeAffairs);
        var whole = content(homeAffairs);
        store.collection("exports")
                .updateOne(
                        new Document("_id", key()),
                        new Document(
                                "$set",
                                new Document("state", "RUNNING")
                                        .append("unitsDone", 1)
                                        .append(
                                                "leasedUntil",
                                                machine.now().minusSeconds(1).toEpochMilli())));
        assertThat(file(homeAffairs, "/exports/" + id + "/content").statusCode())
                .isEqualTo(409);

        moveTo("2026-01-05T08:01");
        made(homeAffairs);

        assertThat(content(homeAffairs)).isEqualTo(whole);
        assertThat(chunks()).isEqualTo(1);
    }

    @Test
    void whatEndsEveryProcessThatMakesItIsGivenUp() {
        given("a");
        order(homeAffairs, Map.of("planId", "plan", "format", "csv"));
        made(homeAffairs);
        var killing = new Document("state", "RUNNING")
                .append("attempts", 3)
                .append("leasedUntil", machine.now().minusSeconds(1).toEpochMilli());
        store.collection("exports").updateOne(new Document("_id", key()), new Document("$set", killing));

        moveTo("2026-01-05T08:01");

        eventually(() -> assertThat(state(homeAffairs)).isEqualTo("FAILED"));
    }

    @Test
    void whatIsRemovedOrADayOldIsGoneWithItsContent() {
        given("a");
        order(homeAffairs, Map.of("planId", "plan", "format", "csv"));
        made(homeAffairs);
        assertThat(chunks()).isEqualTo(1);

        assertThat(send(homeAffairs, "DELETE", "/exports/" + id, null).status()).isEqualTo(204);
        assertThat(get(homeAffairs, "/exports/" + id).status()).isEqualTo(404);
        assertThat(chunks()).isZero();
        assertThat(order(homeAffairs, Map.of("planId", "plan", "format", "csv")).status())
                .isEqualTo(409);

        var yesterday = new Document("keptUntil", machine.now().minusSeconds(1).toEpochMilli());
        store.collection("exports").updateOne(new Document("_id", key()), new Document("$set", yesterday));
        moveTo("2026-01-05T08:02");
        assertThat(order(homeAffairs, Map.of("planId", "plan", "format", "csv")).status())
                .isEqualTo(202);
        made(homeAffairs);
    }
}
