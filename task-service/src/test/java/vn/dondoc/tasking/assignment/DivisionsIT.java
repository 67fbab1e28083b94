package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitRegistered;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.register.Units;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.KafkaExtension;
import vn.dondoc.testing.TestTokens;

/** A unit, its divisions and Home Affairs, by HTTP: from breaking an assignment down to its settlement. */
class DivisionsIT extends TaskServiceTest {

    private static final String BASE = "/api/v1/assignments";
    private static final String UNIT = lead("v-so");
    private static final String DIVISION = TestTokens.bearer("tp", "demo", "v-phong", "UNIT_LEAD");
    private static final String OTHER = TestTokens.bearer("tp2", "demo", "v-phong-2", "UNIT_LEAD");

    @Autowired
    private Units units;

    private EventProbe probe;

    @BeforeEach
    void listen() {
        probe = EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.assignments");
    }

    @AfterEach
    void stopListening() {
        probe.close();
    }

    private void known(UnitState unit) {
        units.keep(new Envelope<>("e", new UnitRegistered(unit), 1, clock().instant()));
    }

    /** A department with two divisions; the task is due on the last days of the quarters. */
    private void issue(String plan) {
        known(Samples.unit("v-so", UnitKind.DEPARTMENT, List.of(), "2020-01-01", null, List.of()));
        known(Samples.division("v-phong", "v-so"));
        known(Samples.division("v-phong-2", "v-so"));
        known(Samples.division("v-phong-la", "v-so-khac"));
        var scope = Samples.scopeOf("v-so");
        publish(Samples.plan(
                plan,
                Samples.version(
                        1,
                        null,
                        Samples.task("I.1", Samples.QUARTERLY, scope),
                        Samples.task("I.2", Samples.ON_EVENT, scope))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(BASE + "?plan=" + plan, MONITOR).ids().size() == 2);
    }

    private static String path(String plan, String rest) {
        return BASE + "/" + plan + ":I.1:v-so/occurrences/1" + rest;
    }

    private Answer give(String plan, String part, @Nullable String division, String dueOn) {
        var who = division == null ? "\"name\":\"Tổ truyền thông\"" : "\"divisionId\":\"" + division + "\"";
        return put(path(plan, "/parts/" + part), UNIT, "{" + who + ",\"dueOn\":\"" + dueOn + "\",\"note\":\"viết\"}");
    }

    @Test
    void whatADivisionReportsIsSeenByItsUnit() {
        issue("v1");
        assertThat(give("v1", "tin", "v-phong", "2026-03-20").status()).isEqualTo(200);
        assertThat(give("v1", "tin", "v-phong", "2026-03-20").whole().headers().firstValue("ETag"))
                .contains("\"2\"");
        give("v1", "anh", null, "2026-03-25");

        var progress = post(path("v1", "/parts/tin/progress"), DIVISION, "{\"percent\":60,\"note\":\"đang viết\"}");
        var done = post(path("v1", "/parts/tin/completion"), DIVISION, "{\"evidenceIds\":[\"e-7\"]}");
        var seen = get(BASE + "/v1:I.1:v-so", UNIT);

        assertThat(progress.text("/percent")).isEqualTo("60");
        assertThat(done.text("/state")).isEqualTo("DONE");
        assertThat(done.text("/assignmentDueOn")).isEqualTo("2026-03-31");
        assertThat(done.body().at("/history")).hasSize(3);
        assertThat(seen.text("/occurrences/0/state")).isEqualTo("NOT_STARTED");
        assertThat(seen.text("/occurrences/0/waitingFor")).isEqualTo("DIVISIONS");
        assertThat(seen.text("/occurrences/0/parts/total")).isEqualTo("2");
        assertThat(seen.text("/occurrences/0/parts/percent")).isEqualTo("50");
        assertThat(seen.text("/parts/1/evidenceIds/0")).isEqualTo("e-7");
        var event = probe.await(one -> "v1:I.1:v-so".equals(one.subject()) && one.sequence() == 5);
        assertThat(event.type()).isEqualTo("assignment.parts-changed.v1");
        assertThat(event.value())
                .contains("v-phong")
                .doesNotContain("Tổ truyền thông")
                .doesNotContain("đang viết");
    }

    @Test
    void aDivisionSeesItsOwnAndNothingElse() {
        issue("v2");
        give("v2", "tin", "v-phong", "2026-03-20");
        var part = path("v2", "/parts/tin");

        assertThat(get(part, DIVISION).status()).isEqualTo(200);
        assertThat(get(part, MONITOR).status()).isEqualTo(200);
        assertThat(get(part, OTHER).status()).isEqualTo(404);
        assertThat(get(part, lead("v-so-khac")).status()).isEqualTo(404);
        assertThat(get(BASE + "/v2:I.1:v-so", DIVISION).status()).isEqualTo(404);
        assertThat(post(part + "/completion", OTHER, "{}").status()).isEqualTo(404);
        assertThat(post(part + "/completion", MONITOR, "{}").status()).isEqualTo(403);
        assertThat(post(part + "/reopening", DIVISION, "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(post(part + "/withdrawal", DIVISION, null).status()).isEqualTo(403);
        assertThat(put(part, DIVISION, "{\"divisionId\":\"v-phong-2\",\"dueOn\":\"2026-03-20\"}")
                        .status())
                .isEqualTo(403);
        assertThat(get(BASE + "/work-list?plan=v2", DIVISION).body().at("/items"))
                .hasSize(1);
        assertThat(get(BASE + "/work-list?plan=v2&unit=v-so", DIVISION).status())
                .isEqualTo(404);
        assertThat(get(BASE + "/work-list?plan=v2", OTHER).body().at("/items")).isEmpty();
        var asUnit = get(BASE + "/work-list?plan=v2&unit=v-phong", UNIT);
        assertThat(asUnit.text("/items/0/partId")).isEqualTo("tin");
        assertThat(asUnit.text("/items/0/timeState")).isEqualTo("NOT_DUE");
        assertThat(asUnit.body().at("/items/0/requested").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"divisionId\":\"v-phong\",\"dueOn\":\"2026-04-01\"}                 | /dueOn",
                "{\"divisionId\":\"v-phong\"}                                          | /dueOn",
                "{\"divisionId\":\"v-phong-la\",\"dueOn\":\"2026-03-20\"}              | /divisionId",
                "{\"divisionId\":\"v-so\",\"dueOn\":\"2026-03-20\"}                    | /divisionId",
                "{\"divisionId\":\"v-phong\",\"name\":\"Tổ\",\"dueOn\":\"2026-03-20\"} | /divisionId",
                "{\"dueOn\":\"2026-03-20\"}                                            | /divisionId"
            })
    void whatCannotBeGivenIsNamed(String body, String pointer) {
        issue("v3");

        var answer = put(path("v3", "/parts/tin"), UNIT, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/message")).doesNotContain("{").isNotBlank();
    }

    @Test
    void anExtensionIsAskedForAndDecided() {
        issue("v4");
        var ask = "{\"dueOn\":\"2026-04-15\",\"reason\":\"chờ văn bản\"}";

        var asked = post(path("v4", "/extension-requests"), UNIT, ask);
        var pending = get(BASE + "/work-list?plan=v4&waitingFor=HOME_AFFAIRS", MONITOR);
        var refused = post(path("v4", "/extension-refusal"), MONITOR, "{\"reason\":\"không đủ căn cứ\"}");
        post(path("v4", "/extension-requests"), UNIT, ask);
        var granted = post(path("v4", "/extension"), MONITOR, "{\"dueOn\":\"2026-04-10\",\"reason\":\"đồng ý\"}");

        assertThat(asked.text("/occurrences/0/requested/dueOn")).isEqualTo("2026-04-15");
        assertThat(asked.text("/occurrences/0/dueOn")).isEqualTo("2026-03-31");
        assertThat(pending.text("/items/0/assignmentId")).isEqualTo("v4:I.1:v-so");
        assertThat(refused.text("/extensionRequests/0/answer")).isEqualTo("không đủ căn cứ");
        assertThat(granted.text("/occurrences/0/dueOn")).isEqualTo("2026-04-10");
        assertThat(granted.text("/extensionRequests/1/outcome")).isEqualTo("GRANTED");
        assertThat(granted.body().at("/occurrences/0/requested").isNull()).isTrue();
        assertThat(probe.await("assignment.extension-requested.v1", "v4:I.1:v-so")
                        .value())
                .contains("2026-04-15")
                .doesNotContain("chờ văn bản");
        probe.await("assignment.extension-refused.v1", "v4:I.1:v-so");
        assertThat(post(path("v4", "/extension-requests"), MONITOR, ask).status())
                .isEqualTo(403);
        assertThat(post(path("v4", "/extension-refusal"), UNIT, "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(post(path("v4", "/extension-refusal"), MONITOR, "{\"reason\":\"x\"}")
                        .text("/type"))
                .isEqualTo("/problems/extension-not-requested");
    }

    @Test
    void whatCannotBeDoneIsSaidWithReasonAndMayBeReopened() {
        issue("v5");

        var declared = post(path("v5", "/inability"), UNIT, "{\"reason\":\"không có kinh phí\"}");
        var reopened = post(path("v5", "/reopening"), MONITOR, "{\"reason\":\"đã bố trí\"}");

        assertThat(declared.text("/occurrences/0/state")).isEqualTo("NOT_DONE");
        assertThat(declared.text("/occurrences/0/reason")).isEqualTo("không có kinh phí");
        assertThat(declared.text("/occurrences/0/waitingFor")).isEqualTo("NOBODY");
        assertThat(reopened.text("/occurrences/0/state")).isEqualTo("IN_PROGRESS");
        assertThat(post(path("v5", "/inability"), UNIT, "{}").status()).isEqualTo(422);
        assertThat(post(path("v5", "/inability"), MONITOR, "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(probe.await("assignment.occurrence-not-done.v1", "v5:I.1:v-so")
                        .value())
                .doesNotContain("kinh phí");
    }

    @Test
    void theSameOpeningSentTwiceOpensOne() {
        issue("v6");
        var path = BASE + "/v6:I.2:v-so/occurrences";
        var body = "{\"dueOn\":\"2026-03-10\",\"trigger\":\"Nghị định mới\"}";

        assertThat(post(path, UNIT, body, "Idempotency-Key", "k-1").status()).isEqualTo(201);
        assertThat(post(path, UNIT, body, "Idempotency-Key", "k-1").status()).isEqualTo(200);
        assertThat(post(path, UNIT, "{\"dueOn\":\"2026-03-11\",\"trigger\":\"x\"}", "Idempotency-Key", "k-1")
                        .status())
                .isEqualTo(409);
        assertThat(post(path, UNIT, body, "Idempotency-Key", "k:1").status()).isEqualTo(422);
        assertThat(get(BASE + "/v6:I.2:v-so", UNIT).body().at("/occurrences")).hasSize(1);
        assertThat(post(path, UNIT, body).status()).isEqualTo(201);
        assertThat(get(BASE + "/v6:I.2:v-so", UNIT).body().at("/occurrences")).hasSize(2);
    }
}
