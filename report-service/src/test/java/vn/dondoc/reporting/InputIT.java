package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.testing.TestTokens;

/** Evidence and waivers as clients send them, well and badly. */
class InputIT extends ServiceTest {

    private static Map<String, Object> piece() {
        return new HashMap<>(Map.of(
                "planId", "plan",
                "unitId", "a",
                "type", "NEWS_ITEM",
                "channel", "TOWN_PORTAL",
                "title", "Tin",
                "occurredOn", "2026-01-05"));
    }

    @Test
    void aRepeatedPutChangesNothing() {
        given("a");
        assertThat(evidence("a", "e1", null, "2026-01-05").status()).isEqualTo(201);
        assertThat(evidence("a", "e1", null, "2026-01-05").status()).isEqualTo(200);

        var corrected = evidence("a", "e1", "https://phuong.example/1", "2026-01-05");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.body().path("state").stringValue()).isEqualTo("SUBMITTED");
        publish("e1");
        assertThat(evidence("a", "e1", null, "2026-01-04").status()).isEqualTo(409);
        assertThat(evidence("a", "e1", "https://phuong.example/1", "2026-01-05").status())
                .isEqualTo(200);
        assertThat(publish("e1").body().path("publishedOn").stringValue()).isEqualTo("2026-01-05");
        assertThat(publish("e1").body().path("decisions")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "planId,no-plan,/planId,no-plan",
        "unitId,,/unitId,",
        "type,tin,/type,tin",
        "channel,X,/channel,X",
        "title,,/title,",
        "occurredOn,2026-01-06,/occurredOn,2026-01-06",
        "url,javascript:alert(1),/url,",
        "url,https://,/url,"
    })
    void aWrongFieldIsNamed(String field, String value, String pointer, String naming) {
        given("a");
        var body = piece();
        body.put(field, value);

        var answer = send(unit("a"), "PUT", "/evidence/e1", body(body));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").toString()).contains("\"" + pointer + "\"");
        assertThat(answer.body().toString()).contains(naming == null ? "" : naming);
    }

    @Test
    void aUnitActsForItself() {
        given("a", "b");
        var other = piece();
        other.put("unitId", "b");

        assertThat(send(unit("a"), "PUT", "/evidence/e1", body(other)).status()).isEqualTo(404);
        assertThat(send(unit(Demo.WARD), "PUT", "/evidence/e1", body(other)).status())
                .isEqualTo(403);
        assertThat(send(homeAffairs, "PUT", "/evidence/e1", body(other)).status())
                .isEqualTo(403);
        evidence("a", "e1", null, "2026-01-05");
        assertThat(send(unit("b"), "PUT", "/evidence/e1", body(other)).status()).isEqualTo(409);
        assertThat(get(unit("b"), "/evidence/e1").status()).isEqualTo(404);
        assertThat(get(unit("a"), "/evidence/e1").status()).isEqualTo(200);
        assertThat(get(unit("b"), "/evidence?plan=plan").body().path("items")).isEmpty();
        assertThat(get(unit(Demo.WARD), "/evidence?plan=plan").body().path("items"))
                .hasSize(1);
    }

    @Test
    void theBoardDecidesAndTheUnitDoesNot() {
        given("a", "b");
        evidence("a", "e1", null, "2026-01-05");
        var published = "{\"outcome\":\"PUBLISHED\"}";

        assertThat(send(unit("a"), "POST", "/evidence/e1/decision", published).status())
                .isEqualTo(403);
        assertThat(send(unit("b"), "POST", "/evidence/e1/decision", published).status())
                .isEqualTo(404);
        assertThat(send(board, "POST", "/evidence/e2/decision", published).status())
                .isEqualTo(404);
        assertThat(send(board, "POST", "/evidence/e1/decision", "{\"outcome\":\"REJECTED\"}")
                        .status())
                .isEqualTo(422);
        assertThat(send(board, "POST", "/evidence/e1/decision", "{\"outcome\":\"LIKED\"}")
                        .status())
                .isEqualTo(400);
        assertThat(send(board, "POST", "/evidence/e1/claim", "{\"unitId\":\"b\"}")
                        .status())
                .isEqualTo(403);
        assertThat(send(homeAffairs, "POST", "/evidence/e1/claim", "{\"unitId\":\"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(send(homeAffairs, "POST", "/evidence/e1/claim", "{\"unitId\":\"b\"}")
                        .body()
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .stringValue())
                .isEqualTo("/unitId");
        assertThat(send(board, "POST", "/evidence/e1/decision", published, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aBoardOfSomeChannelsSeesAndDecidesWhatWasSentForThem() {
        given("a");
        evidence("a", "e1", null, "2026-01-05");
        var radio = piece();
        radio.put("channel", "RADIO");
        send(unit("a"), "PUT", "/evidence/e2", body(radio));
        var ofRadio = TestTokens.board(province, "RADIO", "NEWSPAPER");
        var published = "{\"outcome\":\"PUBLISHED\"}";

        assertThat(listed(ofRadio, "")).containsExactly("e2");
        assertThat(listed(ofRadio, "&flagged=false")).containsExactly("e2");
        assertThat(listed(board, "")).containsExactly("e1", "e2");
        var refused = send(ofRadio, "POST", "/evidence/e1/decision", published);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("type").stringValue()).endsWith("evidence-channel");
        assertThat(refused.body().path("detail").stringValue()).contains("TOWN_PORTAL", "RADIO, NEWSPAPER");
        assertThat(get(homeAffairs, "/evidence/e1").body().path("state").stringValue())
                .isEqualTo("SUBMITTED");
        assertThat(send(ofRadio, "POST", "/evidence/e2/decision", published).status())
                .isEqualTo(200);
        assertThat(publish("e1").status()).isEqualTo(200);
    }

    private Stream<String> listed(String token, String more) {
        return get(token, "/evidence?plan=plan" + more)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").stringValue());
    }

    @Test
    void aSettledPieceKeepsWhatCounts() {
        given("a");
        evidence("a", "e1", "https://phuong.example/tin/1", "2026-01-05");

        assertThat(send(homeAffairs, "POST", "/evidence/e1/claim", "{\"unitId\":\"a\"}")
                        .status())
                .isEqualTo(200);

        var refused = evidence("a", "e1", "https://phuong.example/tin/2", "2026-01-05");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").stringValue()).endsWith("evidence-settled");
    }

    @Test
    void aPublishedPieceIsListedByTheDayOfItsPublication() {
        given("a");
        evidence("a", "e1", null, "2026-01-05");
        clock.set("2026-01-20T08:00");
        send(board, "POST", "/evidence/e1/decision", "{\"outcome\":\"PUBLISHED\",\"publishedOn\":\"2026-01-19\"}");

        assertThat(get(homeAffairs, "/evidence?plan=plan&from=2026-01-19&to=2026-01-19")
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(get(homeAffairs, "/evidence?plan=plan&to=2026-01-18").body().path("items"))
                .isEmpty();
    }

    @Test
    void aWithdrawnPieceIsNotDecided() {
        given("a");
        evidence("a", "e1", null, "2026-01-05");

        assertThat(send(unit("a"), "POST", "/evidence/e1/withdrawal", "{\"reason\":\"Gửi nhầm\"}")
                        .body()
                        .path("state")
                        .stringValue())
                .isEqualTo("WITHDRAWN");
        assertThat(publish("e1").status()).isEqualTo(409);
    }

    @Test
    void listsGoOnWhereTheyStopped() {
        given("a");
        for (var id : List.of("e1", "e2", "e3")) {
            evidence("a", id, null, "2026-01-05");
        }

        var first = get(homeAffairs, "/evidence?plan=plan&unit=a&from=2026-01-01&to=2026-01-31&limit=2");
        assertThat(first.body().path("items")).hasSize(2);
        var next = first.body().path("next").stringValue();
        var second = get(homeAffairs, "/evidence?plan=plan&limit=2&after=" + next);
        assertThat(second.body().path("items")).hasSize(1);
        assertThat(second.body().path("next").isNull()).isTrue();
        assertThat(get(homeAffairs, "/evidence?from=2026-01-06").body().path("items"))
                .isEmpty();
    }

    @Test
    void homeAffairsExemptsAndExtends() {
        given("a", "b");
        var exemption =
                body(Map.of("planId", "plan", "unitId", "a", "quotaId", "Q1", "period", "2026-01", "reason", "Sửa"));

        assertThat(send(unit("a"), "POST", "/exemptions", exemption).status()).isEqualTo(403);
        assertThat(send(homeAffairs, "POST", "/exemptions", exemption).status()).isEqualTo(201);
        assertThat(send(homeAffairs, "POST", "/exemptions", exemption).status()).isEqualTo(200);
        var extension = body(Map.of(
                "planId",
                "plan",
                "unitId",
                "b",
                "quotaId",
                "Q1",
                "period",
                "2026-01",
                "reason",
                "Bàn giao",
                "dueOn",
                "2026-02-20"));
        assertThat(send(homeAffairs, "POST", "/extensions", extension).status()).isEqualTo(201);

        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("NOT_APPLICABLE"));
        eventually(() -> assertThat(
                        cell("b", "Q1", "2026-01").orElseThrow().path("dueOn").stringValue())
                .isEqualTo("2026-02-20"));
        eventually(
                () -> assertThat(rollup("2026-01", "unit").body().path("total").toString())
                        .contains("\"assigned\":2", "\"exempt\":1", "\"open\":1", "\"units\":1"));
        assertThat(explanation("a").path("reason").stringValue()).isEqualTo("Sửa");
        assertThat(explanation("b").path("reason").stringValue()).isEqualTo("Bàn giao");
        assertThat(explanation("b").path("dueOn").stringValue()).isEqualTo("2026-02-20");
        assertThat(get(unit("b"), "/exemptions?plan=plan").body().path("items")).isEmpty();
        assertThat(get(homeAffairs, "/extensions").body().path("items")).hasSize(1);
    }

    @Test
    void anExtensionGivesTimeAndNotWithoutEnd() {
        given("a");

        assertThat(extend("2026-02-20").status()).isEqualTo(201);
        assertThat(extend("2026-02-20").status()).isEqualTo(200);
        assertThat(extend("2026-02-10").body().path("errors").toString()).contains("/dueOn", "2026-02-20");
        assertThat(extend("+999999999-12-31").body().path("errors").toString()).contains("/dueOn", "2027-12-31");
        assertThat(extend("2026-02-25").status()).isEqualTo(200);
    }

    private JsonNode explanation(String unit) {
        return get(homeAffairs, "/standings/plan/units/" + unit + "/Q1/2026-01")
                .body()
                .path("granted");
    }

    private Answer extend(String dueOn) {
        var body = Map.of("planId", "plan", "unitId", "a", "period", "2026-01", "reason", "Lý do", "dueOn", dueOn);
        return send(homeAffairs, "POST", "/extensions", body(body));
    }

    @Test
    void whatIsThereNoLongerIsNotMadeAnew() {
        given("a");
        var report = "/reports/plan/a/2026-Q1";
        var piece = body(Map.of(
                "planId",
                "plan",
                "unitId",
                "a",
                "type",
                "NEWS_ITEM",
                "channel",
                "TOWN_PORTAL",
                "title",
                "Tin",
                "occurredOn",
                "2026-01-05"));

        assertThat(send(unit("a"), "PUT", "/evidence/e9", piece, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(send(unit("a"), "PUT", report, "{\"results\":\"Đã làm\"}", "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(send(unit("a"), "PUT", report, "{\"results\":\"Đã làm\"}", "If-Match", "\"0\"")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "planId,no-plan,/planId",
        "unitId,nobody,/unitId",
        "quotaId,Q9,/quotaId",
        "period,2026-Q1,/period",
        "period,March,/period",
        "dueOn,2026-01-31,/dueOn",
        "dueOn,2026-02-03,/dueOn"
    })
    void aWaiverOfNothingIsRefused(String field, String value, String pointer) {
        given("a");
        var body = new HashMap<>(Map.of(
                "planId",
                "plan",
                "unitId",
                "a",
                "quotaId",
                "Q1",
                "period",
                "2026-01",
                "reason",
                "Lý do",
                "dueOn",
                "2026-02-20"));
        body.put(field, value);

        var answer = send(homeAffairs, "POST", "/extensions", body(body));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").toString()).contains("\"" + pointer + "\"", value);
    }
}
