package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reports that Home Affairs asks for beside the rounds: owed, filed, timed and recounted like those of a round. */
class RequestsIT extends ServiceTest {

    private static final String FLOOD = "/report-requests/DX-mua-lu";
    private static final String TEXT = "{\"results\":\"Đã phát 12 bản tin\"}";

    private static Map<String, Object> flood(String... units) {
        return new HashMap<>(Map.of(
                "planId",
                "plan",
                "title",
                "Tuyên truyền khi có mưa lũ",
                "instructions",
                "Nêu rõ số bản tin đã phát.",
                "kind",
                "AD_HOC",
                "from",
                "2026-01-01",
                "cutOff",
                "2026-01-15",
                "dueOn",
                "2026-01-20",
                "appliesTo",
                Map.of("units", List.of(units))));
    }

    private Answer ask(Map<String, Object> request) {
        return send(homeAffairs, "PUT", FLOOD, body(request));
    }

    private static String path(String unit) {
        return "/reports/plan/" + unit + "/DX-mua-lu";
    }

    private JsonNode report(String unit) {
        return get(homeAffairs, path(unit)).body();
    }

    private String inSheet(String unit, String asOf) {
        var reports =
                get(homeAffairs, "/standings/plan/units/" + unit + asOf).body().path("reports");
        return reports.valueStream()
                .filter(one -> "DX-mua-lu".equals(one.path("period").stringValue()))
                .map(one -> one.path("closing").asString("-") + " "
                        + one.path("timeliness").asString("-") + " "
                        + one.path("title").asString("-") + " "
                        + one.path("from").asString("-"))
                .findFirst()
                .orElse("ABSENT");
    }

    private void recountFindsNothing() {
        eventually(() -> assertThat(send(homeAffairs, "POST", "/standings/plan/recount", null)
                        .body()
                        .path("differences")
                        .toString())
                .isEqualTo("[]"));
    }

    @Test
    void whatIsAskedForIsOwedFiledAndTimed() {
        given("a", "b");
        assertThat(ask(flood("a")).status()).isEqualTo(201);
        assertThat(ask(flood("a")).status()).isEqualTo(200);
        assertThat(ask(flood("a", "b")).status()).isEqualTo(409);
        assertThat(get(unit("a"), FLOOD).body().path("units").intValue()).isEqualTo(1);
        assertThat(get(unit("b"), FLOOD).status()).isEqualTo(404);
        assertThat(get(unit("b"), "/report-requests").body().path("items")).isEmpty();
        assertThat(get(homeAffairs, path("b")).status()).isEqualTo(404);

        assertThat(report("a").path("timeliness").stringValue()).isEqualTo("NOT_DUE");
        assertThat(report("a").path("request").path("title").stringValue()).isEqualTo("Tuyên truyền khi có mưa lũ");
        assertThat(report("a").path("request").path("instructions").stringValue())
                .isEqualTo("Nêu rõ số bản tin đã phát.");
        assertThat(get(homeAffairs, "/reports?plan=plan&period=DX-mua-lu")
                        .body()
                        .path("items"))
                .hasSize(1)
                .first()
                .satisfies(one -> assertThat(
                                one.path("request").path("instructions").stringValue())
                        .contains("bản tin"));
        eventually(() -> assertThat(inSheet("a", "")).isEqualTo("- NOT_DUE Tuyên truyền khi có mưa lũ 2026-01-01"));
        assertThat(send(unit("a"), "PUT", path("a"), TEXT).status()).isEqualTo(201);
        assertThat(send(unit("b"), "PUT", path("b"), TEXT).status()).isEqualTo(422);

        moveTo("2026-01-22T08:00");
        assertThat(inSheet("a", "")).startsWith("MISSING OVERDUE");
        send(unit("a"), "POST", path("a") + "/submission", null);
        assertThat(send(homeAffairs, "POST", path("a") + "/return", "{\"reason\":\"Bổ sung\"}")
                        .status())
                .isEqualTo(200);
        clock.set("2026-01-22T09:00");
        send(unit("a"), "POST", path("a") + "/submission", null);
        clock.set("2026-01-22T10:00");
        send(homeAffairs, "POST", path("a") + "/acceptance", null);

        assertThat(report("a").path("lateWorkingDays").intValue()).isEqualTo(2);
        eventually(() -> assertThat(inSheet("a", "")).startsWith("REPORTED LATE"));
        assertThat(report("a").path("history")).hasSize(5);
        recountFindsNothing();
    }

    @Test
    void whatIsWithdrawnIsOwedNoMoreAndWasOwed() {
        given("a");
        ask(flood("a"));
        eventually(() -> assertThat(inSheet("a", "")).startsWith("- NOT_DUE"));
        send(unit("a"), "PUT", path("a"), TEXT);
        clock.set("2026-01-07T08:00");

        assertThat(send(unit("a"), "POST", FLOOD + "/withdrawal", "{\"reason\":\"Hết lũ\"}")
                        .status())
                .isEqualTo(403);
        assertThat(send(homeAffairs, "POST", FLOOD + "/withdrawal", "{\"reason\":\" \"}")
                        .status())
                .isEqualTo(422);
        var withdrawn = send(homeAffairs, "POST", FLOOD + "/withdrawal", "{\"reason\":\"Hết lũ\"}");
        assertThat(withdrawn.body().path("state").stringValue()).isEqualTo("WITHDRAWN");
        assertThat(send(unit("a"), "POST", path("a") + "/submission", null).status())
                .isEqualTo(409);

        eventually(() -> assertThat(inSheet("a", "")).isEqualTo("ABSENT"));
        assertThat(inSheet("a", "?asOf=2026-01-06T00:00:00Z")).startsWith("- NOT_DUE");
        assertThat(report("a").path("results").stringValue()).contains("12 bản tin");
        assertThat(get(unit("a"), FLOOD).body().path("reason").stringValue()).isEqualTo("Hết lũ");
        assertThat(get(homeAffairs, "/reports?plan=plan&period=DX-mua-lu")
                        .body()
                        .path("items"))
                .hasSize(1);
        recountFindsNothing();
    }

    @Test
    void anExtensionAndAnExemptionHoldForARequestToo() {
        given("a", "b");
        ask(flood("a", "b"));
        var extension = Map.of(
                "planId", "plan", "unitId", "a", "period", "DX-mua-lu", "dueOn", "2026-01-28", "reason", "Chia cắt");
        var exemption = Map.of("planId", "plan", "unitId", "b", "period", "DX-mua-lu", "reason", "Không có lũ");

        assertThat(send(homeAffairs, "POST", "/extensions", body(extension)).status())
                .isEqualTo(201);
        assertThat(send(homeAffairs, "POST", "/exemptions", body(exemption)).status())
                .isEqualTo(201);

        assertThat(report("a").path("dueOn").stringValue()).isEqualTo("2026-01-28");
        assertThat(report("b").path("closing").stringValue()).isEqualTo("EXEMPT");
        moveTo("2026-01-22T08:00");
        eventually(() -> assertThat(inSheet("a", "")).startsWith("- NOT_DUE"));
        eventually(() -> assertThat(inSheet("b", "")).startsWith("EXEMPT"));
    }

    @Test
    void aQuestionThatCannotBePutIsRefused() {
        given("a");
        var wrong = flood("a", "nobody");
        wrong.put("cutOff", "2025-12-31");
        wrong.put("dueOn", "2026-01-01");
        wrong.put("title", " ");

        assertThat(ask(wrong).body().path("errors").toString())
                .contains("/cutOff", "/title", "/appliesTo", "nobody")
                .doesNotContain("/dueOn");
        wrong.put("dueOn", "2025-12-31");
        assertThat(ask(wrong).body().path("errors").toString()).contains("/dueOn", "2026-01-01");
        wrong.put("dueOn", "+999999999-12-31");
        assertThat(ask(wrong).body().path("errors").toString()).contains("/dueOn", "2027-12-31");
        assertThat(send(homeAffairs, "PUT", "/report-requests/2026-Q1", body(flood("a")))
                        .status())
                .isEqualTo(422);
        assertThat(send(unit("a"), "PUT", FLOOD, body(flood("a"))).status()).isEqualTo(403);
        assertThat(send(homeAffairs, "PUT", FLOOD, "{}").body().path("errors")).hasSize(6);
    }
}
