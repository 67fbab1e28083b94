package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Before an amendment is issued it is known what it would touch. */
class AmendmentIT extends ServiceTest {

    private static Map<String, Object> quota(int minimum) {
        return Map.of(
                "id",
                "Q1",
                "title",
                "Mỗi tháng một tin",
                "minimum",
                minimum,
                "types",
                List.of("NEWS_ITEM"),
                "channels",
                List.of("TOWN_PORTAL"),
                "countedFact",
                "PUBLISHED",
                "appliesTo",
                Map.of("kinds", List.of("DIVISION")),
                "source",
                "Mục 1");
    }

    private static Map<String, Object> completion() {
        return Map.of(
                "id",
                "Q5",
                "measure",
                "COMPLETION",
                "percent",
                100,
                "frequency",
                "QUARTER",
                "appliesTo",
                Map.of("kinds", List.of("DIVISION")));
    }

    private static Map<String, Object> task(String id, Map<String, ?> schedule) {
        return Map.of("id", id, "schedule", schedule, "appliesTo", Map.of("kinds", List.of("DIVISION")));
    }

    private static String amendment(String effectiveOn, Object... quotas) {
        return amendment(
                effectiveOn,
                List.of(Map.of("id", "I.1", "title", "Nhiệm vụ", "appliesTo", Map.of("kinds", List.of("DIVISION")))),
                quotas);
    }

    private static String amendment(String effectiveOn, List<?> tasks, Object... quotas) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", "Kế hoạch");
        fields.put("issuerId", Demo.WARD);
        fields.put("year", 2026);
        fields.put("effectiveOn", effectiveOn);
        fields.put("tasks", tasks);
        fields.put("quotas", List.of(quotas));
        fields.put("reporting", Map.of("rounds", List.of("Q1", "H1")));
        return body(fields);
    }

    private Answer preview(String token, String body) {
        return send(token, "POST", "/standings/plan/amendment-preview", body);
    }

    @Test
    void aStricterQuotaTouchesThePeriodsThatAreJudgedByIt() {
        given("a", "b");
        evidence("a", "e1", null, "2026-01-05");
        publish("e1");
        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));

        var late = preview(homeAffairs, amendment("2026-03-01", quota(2))).body();
        var early = preview(homeAffairs, amendment("2026-01-10", quota(2))).body();

        assertThat(late.path("units").toString()).isEqualTo("[\"a\",\"b\"]");
        assertThat(late.path("counts").path("cellsChanged").intValue()).isEqualTo(20);
        assertThat(late.path("counts").path("cellsRemoved").intValue()).isEqualTo(2);
        assertThat(late.path("counts").path("verdictsChanged").intValue()).isZero();
        assertThat(early.path("counts").path("cellsChanged").intValue()).isEqualTo(24);
        assertThat(early.path("counts").path("verdictsChanged").intValue()).isEqualTo(1);
        assertThat(cell("a", "Q1", "2026-03").orElseThrow().path("required").intValue())
                .isEqualTo(1);
    }

    @Test
    void whatNewTasksAndDatesBringIsJudgedBeforeItIsIssued() {
        given("a", "b");

        var none = preview(homeAffairs, amendment("2026-05-01", completion())).body();
        var added = preview(homeAffairs, amendment("2026-05-01", List.of(monthly("I.2")), completion()))
                .body();
        var moved = preview(
                        homeAffairs,
                        amendment(
                                "2026-05-01",
                                List.of(task("I.1", Map.of("type", "ONCE", "by", "2026-08-31"))),
                                completion()))
                .body();

        assertThat(completionCells(none)).containsExactly("a 2026-Q4", "b 2026-Q4");
        assertThat(completionCells(added))
                .containsExactly("a 2026-Q2", "a 2026-Q3", "a 2026-Q4", "b 2026-Q2", "b 2026-Q3", "b 2026-Q4");
        assertThat(completionCells(moved)).containsExactly("a 2026-Q3", "b 2026-Q3");
    }

    private static Map<String, Object> monthly(String id) {
        return task(id, Map.of("type", "EVERY", "frequency", "MONTH"));
    }

    private static List<String> completionCells(JsonNode preview) {
        return preview.path("cells")
                .valueStream()
                .filter(cell -> "Q5".equals(cell.path("quotaId").stringValue()))
                .map(cell -> cell.path("unitId").stringValue() + " "
                        + cell.path("period").stringValue())
                .toList();
    }

    @Test
    void reportsThatWereFiledUnderTheOldRulesAreNamed() {
        given("a", "b");
        moveTo("2026-03-16T08:00");
        var report = "/reports/plan/a/2026-Q1";
        send(unit("a"), "PUT", report, "{\"results\":\"Đã làm\"}");
        send(unit("a"), "POST", report + "/submission", null);
        eventually(() -> assertThat(get(homeAffairs, "/standings/plan/units/a")
                        .body()
                        .path("reports")
                        .toString())
                .contains("ON_TIME"));

        var found = preview(homeAffairs, amendment("2026-03-01", quota(2))).body();

        assertThat(found.path("counts").path("filedReports").intValue()).isEqualTo(1);
        assertThat(found.path("reports").toString()).contains("\"KEPT\"", "2026-Q1");
        assertThat(found.path("reports").get(0).path("unitId").stringValue()).isEqualTo("a");
    }

    @Test
    void aRequestedReportThatWasFiledIsNamedWhenItCoversATouchedPeriod() {
        given("a", "b");
        request("DX-mot", "2025-12-01", "2025-12-31", "2026-01-20");
        request("DX-hai", "2026-03-01", "2026-03-10", "2026-03-20");
        moveTo("2026-03-11T08:00");
        for (var name : List.of("DX-mot", "DX-hai")) {
            var report = "/reports/plan/a/" + name;
            send(unit("a"), "PUT", report, "{\"results\":\"Đã làm\"}");
            assertThat(send(unit("a"), "POST", report + "/submission", null).status())
                    .isEqualTo(200);
        }

        eventually(() -> assertThat(preview(homeAffairs, amendment("2026-03-01", quota(2)))
                        .body()
                        .path("reports")
                        .toString())
                .contains("DX-hai", "KEPT")
                .doesNotContain("DX-mot"));
    }

    private void request(String id, String from, String cutOff, String dueOn) {
        var question = Map.of(
                "planId",
                "plan",
                "title",
                "Báo cáo đột xuất",
                "kind",
                "AD_HOC",
                "from",
                from,
                "cutOff",
                cutOff,
                "dueOn",
                dueOn,
                "appliesTo",
                Map.of("units", List.of("a")));
        assertThat(send(homeAffairs, "PUT", "/report-requests/" + id, body(question))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void onlyHomeAffairsAndTheHeadOfTheIssuerMayAsk() {
        given("a");
        var body = amendment("2026-03-01", quota(2));

        assertThat(preview(unit("a"), body).status()).isEqualTo(403);
        assertThat(preview(board, body).status()).isEqualTo(403);
        assertThat(preview(unit(Demo.WARD), body).status()).isEqualTo(200);
    }

    @Test
    void anImpossibleAmendmentIsRefusedFieldByField() {
        given("a");

        var refused = preview(
                homeAffairs,
                "{\"year\":2027,\"tasks\":[{\"id\":\"I.1\",\"schedule\":{\"type\":\"ONCE\"}},"
                        + "{\"id\":\"I.2\",\"schedule\":{\"type\":\"TIMES\",\"count\":367}}],\"quotas\":[{\"id\":\"a:b\",\"minimum\":-1,\"percent\":101}],"
                        + "\"reporting\":{\"rounds\":[\"Q1\"],\"due\":{\"days\":0}}}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString())
                .contains("/year", "/effectiveOn", "/quotas/0/id", "/quotas/0/minimum", "/quotas/0/percent")
                .contains("/reporting/due")
                .contains("/tasks/0/schedule/by", "/tasks/1/schedule/frequency", "/tasks/1/schedule/count");
    }
}
