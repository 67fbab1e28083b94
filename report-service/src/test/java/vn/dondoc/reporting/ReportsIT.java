package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.KafkaExtension;
import vn.dondoc.testing.TestTokens;

/** The life of a report, from never begun to accepted. */
class ReportsIT extends ServiceTest {

    private static final String TEXT = "{\"results\":\"Đã đăng 02 tin, bài\"}";

    private static String path(String unit) {
        return "/reports/plan/" + unit + "/2026-Q1";
    }

    private JsonNode report(String unit) {
        return get(homeAffairs, path(unit)).body();
    }

    private static String standing(JsonNode report) {
        return "%s %s %s %s"
                .formatted(
                        report.path("state").asString(),
                        report.path("closing").asString("-"),
                        report.path("timeliness").asString("-"),
                        report.path("lateWorkingDays").asString("-"));
    }

    @Test
    void aReportThatNobodyBeganIsAnsweredToo() {
        given("a");

        assertThat(standing(report("a"))).startsWith("NOT_STARTED").contains("NOT_DUE");
        assertThat(report("a").path("dueOn").stringValue()).isEqualTo("2026-03-17");
        moveTo("2026-03-18T00:00");
        assertThat(standing(report("a"))).startsWith("NOT_STARTED MISSING OVERDUE");
        assertThat(get(homeAffairs, "/reports?plan=plan&closing=MISSING").body().path("items"))
                .hasSize(1);
        assertThat(get(homeAffairs, "/reports?plan=plan&period=2026-H1").body().path("items"))
                .hasSize(1);
        assertThat(get(unit("b"), path("a")).status()).isEqualTo(404);
        assertThat(get(homeAffairs, "/reports/plan/a/2026-Q2").status()).isEqualTo(404);
    }

    @Test
    void aReturnKeepsTheFirstSubmission() {
        given("a");
        clock.set("2026-03-17T23:59:59");
        assertThat(send(unit("a"), "PUT", path("a"), TEXT).status()).isEqualTo(201);
        assertThat(send(unit("a"), "PUT", path("a"), TEXT).status()).isEqualTo(200);
        assertThat(send(unit("a"), "POST", path("a") + "/submission", null).status())
                .isEqualTo(200);
        assertThat(standing(report("a"))).startsWith("SUBMITTED REPORTED ON_TIME");

        clock.set("2026-03-18T09:00");
        assertThat(send(homeAffairs, "POST", path("a") + "/return", "{\"reason\":\"Bổ sung\"}")
                        .status())
                .isEqualTo(200);
        assertThat(report("a").path("closing").isNull()).isTrue();
        clock.set("2026-03-19T10:00");
        assertThat(send(unit("a"), "PUT", path("a"), "{\"results\":\"Đã bổ sung\"}")
                        .status())
                .isEqualTo(200);
        send(unit("a"), "POST", path("a") + "/submission", null);
        assertThat(send(homeAffairs, "POST", path("a") + "/acceptance", null).status())
                .isEqualTo(200);

        assertThat(standing(report("a"))).startsWith("ACCEPTED REPORTED ON_TIME");
        assertThat(report("a").path("history")).hasSize(5);
        assertThat(get(homeAffairs, "/reports?plan=plan&state=ACCEPTED").body().path("items"))
                .hasSize(1);
    }

    @Test
    void latenessIsCountedInWorkingDays() {
        var changes = EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.standings");
        given("a");
        clock.set("2026-03-23T08:00");
        send(unit("a"), "PUT", path("a"), "{\"nothingToReport\":true,\"zeroReason\":\"Không phát sinh\"}");
        send(unit("a"), "POST", path("a") + "/submission", null);

        assertThat(standing(report("a"))).isEqualTo("SUBMITTED CONFIRMED_ZERO LATE 4");
        changes.await(event -> event.value() != null
                && (province + ":plan:a").equals(event.key())
                && event.value().contains("\"lateWorkingDays\":4"));
        changes.close();
    }

    @Test
    void onlyTheHeadSubmitsAndOnlyHomeAffairsAccepts() {
        given("a");
        var editor = TestTokens.bearer("clerk", province, "a", "UNIT_EDITOR");
        assertThat(send(editor, "PUT", path("a"), TEXT).status()).isEqualTo(201);

        assertThat(send(editor, "POST", path("a") + "/submission", null).status())
                .isEqualTo(403);
        assertThat(send(homeAffairs, "PUT", path("a"), TEXT).status()).isEqualTo(403);
        assertThat(send(unit("a"), "POST", path("a") + "/acceptance", null).status())
                .isEqualTo(403);
        assertThat(send(homeAffairs, "POST", path("a") + "/acceptance", null).status())
                .isEqualTo(409);
        assertThat(send(unit("b"), "PUT", path("a"), TEXT).status()).isEqualTo(404);
    }

    @Test
    void whatSaysNothingOrNonsenseIsRefused() {
        given("a");
        send(unit("a"), "PUT", path("a"), "{\"figures\":[]}");

        assertThat(send(unit("a"), "POST", path("a") + "/submission", null).status())
                .isEqualTo(422);
        assertThat(send(unit("a"), "PUT", "/reports/plan/a/2026-Q3", TEXT).status())
                .isEqualTo(422);
        assertThat(send(unit("a"), "PUT", "/reports/nothing/a/2026-Q1", TEXT).status())
                .isEqualTo(422);
        var figures = Map.of("figures", List.of(Map.of("quotaId", "Q9", "numerator", -1, "denominator", 2)));
        var answer = send(unit("a"), "PUT", path("a"), body(figures));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").toString())
                .contains("/figures/0/quotaId", "Q9", "/figures/0/numerator");
    }

    @Test
    void aReportStatesAQuotaOnceAndInBounds() {
        given("a");
        var figure = Map.of("quotaId", "Q1", "numerator", 1, "denominator", 2, "source", "x".repeat(2_001));
        var twice = send(unit("a"), "PUT", path("a"), body(Map.of("figures", List.of(figure, figure))));
        var many = send(unit("a"), "PUT", path("a"), body(Map.of("figures", Collections.nCopies(201, figure))));

        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body().path("errors").toString()).contains("/figures/0/source", "/figures/1/quotaId");
        assertThat(many.body().path("errors").toString()).contains("/figures", "200");
    }

    @Test
    void anExtensionMovesTheDueDateAndAnExemptionEndsTheDuty() {
        given("a", "b");
        send(
                homeAffairs,
                "POST",
                "/extensions",
                body(Map.of(
                        "planId",
                        "plan",
                        "unitId",
                        "a",
                        "period",
                        "2026-Q1",
                        "dueOn",
                        "2026-03-25",
                        "reason",
                        "Bàn giao")));
        send(
                homeAffairs,
                "POST",
                "/exemptions",
                body(Map.of("planId", "plan", "unitId", "b", "period", "2026-Q1", "reason", "Phòng dịch")));

        moveTo("2026-03-20T08:00");
        assertThat(report("a").path("dueOn").stringValue()).isEqualTo("2026-03-25");
        assertThat(standing(report("a"))).contains("NOT_DUE");
        assertThat(report("b").path("closing").stringValue()).isEqualTo("EXEMPT");
        assertThat(report("b").path("timeliness").isNull()).isTrue();
    }
}
