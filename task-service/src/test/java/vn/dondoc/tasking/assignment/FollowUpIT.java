package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.KafkaExtension;
import vn.dondoc.testing.TestTokens;

/** What units and Home Affairs do with assignments, by HTTP. */
class FollowUpIT extends TaskServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BASE = "/api/v1/assignments";
    private static final String AGENCY = lead("f-a");
    private static final String ABOVE = lead("f-top");

    private EventProbe probe;

    @BeforeEach
    void listen() {
        probe = EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.assignments");
        setClock("2026-03-02T08:00");
    }

    @AfterEach
    void stopListening() {
        probe.close();
    }

    /** Each test has its own plan for the same three units: f-a and f-b below f-top. */
    private void issue(String plan) {
        for (var id : List.of("f-a", "f-b")) {
            publish(Samples.unit(id, UnitKind.COMMUNE, List.of("f-top"), "2025-07-01", null, List.of()), 1);
        }
        publish(Samples.commune("f-top"), 1);
        publish(plan(plan));
        await().atMost(PATIENCE)
                .until(() -> get(BASE + "?plan=" + plan, MONITOR).ids().size() == 4);
    }

    private static PlanState plan(String id) {
        var scope = Scope.ofUnits(List.of("f-a", "f-b"));
        return Samples.plan(
                id,
                Samples.version(
                        1,
                        null,
                        Samples.task("II.8", Samples.QUARTERLY, scope),
                        Samples.task("III.1", Samples.ON_EVENT, scope)));
    }

    private static String path(String plan, String rest) {
        return BASE + "/" + plan + ":II.8:f-a" + rest;
    }

    @Test
    void anAssignmentIsAnsweredWhole() {
        issue("f1");

        var answer = get(path("f1", ""), AGENCY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.whole().headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.text("/id")).isEqualTo("f1:II.8:f-a");
        assertThat(answer.text("/role")).isEqualTo("LEAD");
        assertThat(answer.body().at("/occurrences").size()).isEqualTo(4);
        assertThat(answer.text("/occurrences/0/dueOn")).isEqualTo("2026-03-31");
        assertThat(answer.text("/occurrences/0/state")).isEqualTo("NOT_STARTED");
        assertThat(answer.text("/occurrences/0/timeState")).isEqualTo("NOT_DUE");
        assertThat(answer.body().at("/occurrences/0/doneAt").isNull()).isTrue();
    }

    @Test
    void fromProgressToCompletionAndBack() {
        issue("f2");

        var progress = post(path("f2", "/occurrences/1/progress"), AGENCY, "{\"percent\":50,\"note\":\"đang viết\"}");
        setClock("2026-04-01T00:00");
        assertThat(get(path("f2", ""), AGENCY).text("/occurrences/0/overdue")).isEqualTo("true");
        var done = post(path("f2", "/occurrences/1/completion"), AGENCY, "{\"evidenceIds\":[\"e-1\"]}");
        var again = post(path("f2", "/occurrences/1/completion"), AGENCY, null);
        var reopened = post(path("f2", "/occurrences/1/reopening"), MONITOR, "{\"reason\":\"thiếu ảnh\"}");

        assertThat(progress.text("/occurrences/0/state")).isEqualTo("IN_PROGRESS");
        assertThat(done.text("/occurrences/0/late")).isEqualTo("true");
        assertThat(done.text("/occurrences/0/overdue")).isEqualTo("false");
        assertThat(done.text("/occurrences/0/doneAt")).isEqualTo("2026-03-31T17:00:00Z");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.whole().headers().firstValue("ETag")).contains("\"3\"");
        assertThat(reopened.text("/occurrences/0/state")).isEqualTo("IN_PROGRESS");
        assertThat(reopened.text("/occurrences/0/percent")).isEqualTo("50");
        assertThat(reopened.text("/history/2/text")).isEqualTo("thiếu ảnh");
        var last = probe.await("assignment.occurrence-reopened.v1", "f2:II.8:f-a");
        assertThat(last.sequence()).isEqualTo(4);
        assertThat(last.value()).doesNotContain("thiếu ảnh").doesNotContain("lead-f-a");
        assertThat(probe.events(event -> "assignment.occurrence-completed.v1".equals(event.type())
                        && "f2:II.8:f-a".equals(event.subject())))
                .hasSize(1);
    }

    @Test
    void homeAffairsExtends() {
        issue("f3");
        setClock("2026-04-01T00:00");

        var extended =
                post(path("f3", "/occurrences/1/extension"), MONITOR, "{\"dueOn\":\"2026-04-10\",\"reason\":\"bão\"}");

        assertThat(extended.text("/occurrences/0/dueOn")).isEqualTo("2026-04-10");
        assertThat(extended.text("/occurrences/0/timeState")).isEqualTo("NOT_DUE");
        probe.await("assignment.occurrence-extended.v1", "f3:II.8:f-a");
    }

    @Test
    void occurrencesOfEventDrivenTasksAreOpened() {
        issue("f4");
        var path = BASE + "/f4:III.1:f-a/occurrences";

        var opened = post(path, AGENCY, "{\"dueOn\":\"2026-03-10\",\"trigger\":\"Nghị định mới\"}");
        post(path, MONITOR, "{\"dueOn\":\"2026-03-05\",\"trigger\":\"Thông tư mới\"}");

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("/occurrences/0/trigger")).isEqualTo("Nghị định mới");
        assertThat(get(BASE + "/f4:III.1:f-a", AGENCY).text("/occurrences/1/timeState"))
                .isEqualTo("DUE_SOON");
        probe.await(event -> "f4:III.1:f-a".equals(event.subject()) && event.sequence() == 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "progress   | {}                                        | 422 | invalid",
                "progress   | {\"percent\":101}                         | 422 | invalid",
                "progress   | {\"percent\":\"many\"}                    | 400 | unreadable",
                "progress   | {                                         | 400 | unreadable",
                "completion | {\"evidenceIds\":[\"a:b\"]}               | 422 | invalid",
                "reopening  | {\"reason\":\" \"}                        | 422 | invalid",
                "reopening  | {\"reason\":\"x\"}                        | 409 | occurrence-not-done",
                "extension  | {\"dueOn\":\"2026-06-01\",\"reason\":\"x\"} | 403 | forbidden",
                "extension-requests | {\"dueOn\":\"2028-01-01\",\"reason\":\"x\"} | 422 | invalid"
            })
    void whatIsWrongIsNamed(String act, String body, int status, String type) {
        issue("f5");

        var answer = post(path("f5", "/occurrences/1/" + act), AGENCY, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/type")).isEqualTo("/problems/" + type);
        assertThat(get(path("f5", ""), AGENCY).whole().headers().firstValue("ETag"))
                .contains("\"1\"");
    }

    @Test
    void theDetailOfARefusalReadsWell() {
        issue("f6");

        var refused =
                post(path("f6", "/occurrences/1/extension"), MONITOR, "{\"dueOn\":\"2026-03-01\",\"reason\":\"x\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/dueOn");
        assertThat(refused.text("/errors/0/message")).isEqualTo("Hạn mới phải sau hạn hiện tại 2026-03-31.");
    }

    @Test
    void othersAreNotLetIn() {
        issue("f7");
        var neighbour = lead("f-b");
        var stranger = TestTokens.bearer("x", "other", "f-a", "UNIT_LEAD");
        var auditor = TestTokens.bearer("ktnn", "demo", null, "AUDITOR");
        var completion = path("f7", "/occurrences/1/completion");

        assertThat(get(path("f7", ""), neighbour).status()).isEqualTo(404);
        assertThat(get(path("f7", ""), stranger).status()).isEqualTo(404);
        assertThat(post(completion, neighbour, "{}").status()).isEqualTo(404);
        assertThat(post(completion, auditor, "{}").status()).isEqualTo(403);
        assertThat(post(completion, ABOVE, "{}").status()).isEqualTo(403);
        assertThat(get(path("f7", ""), ABOVE).status()).isEqualTo(200);
        assertThat(get(BASE + "/f7:II.8", MONITOR).status()).isEqualTo(404);
        assertThat(get(path("f7", "") + "?x=1", "Bearer nonsense").status()).isEqualTo(401);
    }

    @Test
    void theLeadAboveMayReopenAndAnEditorMayNot() {
        issue("f8");
        var editor = TestTokens.bearer("clerk", "demo", "f-a", "UNIT_EDITOR");
        post(path("f8", "/occurrences/2/completion"), editor, "{}");

        assertThat(post(path("f8", "/occurrences/2/reopening"), editor, "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(post(path("f8", "/occurrences/2/reopening"), ABOVE, "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoLeadsAnotherUnitAndSeesAllReopensNothing() {
        issue("f13");
        var leadAndAuditor = TestTokens.bearer("x", "demo", "f-b", "UNIT_LEAD", "AUDITOR");

        post(path("f13", "/occurrences/2/completion"), AGENCY, "{}");

        assertThat(get(path("f13", ""), leadAndAuditor).status()).isEqualTo(200);
        assertThat(post(path("f13", "/occurrences/2/reopening"), leadAndAuditor, "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void nothingIsDatedFarFromTheYearOfThePlan() {
        issue("f14");
        var path = BASE + "/f14:III.1:f-a/occurrences";

        for (var date : List.of("+999999999-12-31", "-900000000-01-01", "2025-12-31", "2028-01-01")) {
            var refused = post(path, AGENCY, "{\"dueOn\":\"" + date + "\",\"trigger\":\"Nghị định\"}");
            assertThat(refused.status()).as(date).isEqualTo(422);
            assertThat(refused.text("/errors/0/message")).isEqualTo("Hạn phải từ 2026-01-01 đến 2027-12-31.");
        }
        assertThat(post(path, AGENCY, "{\"dueOn\":\"2027-01-31\",\"trigger\":\"Nghị định\"}")
                        .status())
                .isEqualTo(201);
        assertThat(put(
                                path("f14", "/occurrences/1/parts/p-1"),
                                AGENCY,
                                "{\"name\":\"Tổ một\",\"dueOn\":\"-900000000-01-01\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aStaleWriteChangesNothing() {
        issue("f9");
        post(path("f9", "/occurrences/1/progress"), AGENCY, "{\"percent\":10}");

        var stale = post(path("f9", "/occurrences/1/completion"), AGENCY, "{}", "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(get(path("f9", ""), AGENCY).text("/occurrences/0/state")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void progressOfTheExpansionIsForTheProvince() {
        issue("f12");

        assertThat(get(BASE + "/expansions/f12", AGENCY).status()).isEqualTo(403);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get(BASE + "/expansions/f12", MONITOR).text("/state"))
                                .isEqualTo("DONE"));
        assertThat(get(BASE + "/expansions/nowhere", MONITOR).status()).isEqualTo(404);
    }
}
