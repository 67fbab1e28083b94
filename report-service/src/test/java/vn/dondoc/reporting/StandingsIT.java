package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.assignment.OccurrenceChange;
import vn.dondoc.contracts.assignment.OccurrenceCompleted;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.evidence.EvidenceState;
import vn.dondoc.contracts.evidence.EvidenceSubmitted;
import vn.dondoc.contracts.plan.PlanAmended;
import vn.dondoc.contracts.unit.Succession;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitSucceeded;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.KafkaExtension;

class StandingsIT extends ServiceTest {

    @Test
    void aPublishedPieceMeetsTheMonth() {
        given("a", "b");
        assertThat(status("a", "Q1", "2026-01")).isEqualTo("PENDING");

        clock.set("2026-01-12T09:00");
        assertThat(evidence("a", "e1", null, "2026-01-12").status()).isEqualTo(201);
        assertThat(publish("e1").status()).isEqualTo(200);

        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));
        eventually(
                () -> assertThat(rollup("2026-01", "kind").body().path("total").toString())
                        .contains("\"assigned\":2,\"met\":1,\"metLate\":0,\"missed\":0,\"open\":1"));
        var explained = get(homeAffairs, "/standings/plan/units/a/Q1/2026-01").body();
        assertThat(explained.path("counted").toString()).contains("\"evidenceId\":\"e1\"", "đúng hạn");
        assertThat(explained.path("window").toString()).isEqualTo("{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\"}");
        assertThat(explained.path("rule").stringValue()).contains("ít nhất 01 minh chứng được đăng");
    }

    @Test
    void whatWaitsForTheEditorialBoardIsToldUntilItDecides() {
        given("a");
        clock.set("2026-01-12T09:00");
        evidence("a", "e1", null, "2026-01-12");
        evidence("a", "e2", null, "2026-01-12");
        eventually(() -> assertThat(waiting()).isEqualTo(2));
        assertThat(status("a", "Q1", "2026-01")).isEqualTo("PENDING");

        send(board, "POST", "/evidence/e1/decision", "{\"outcome\":\"REJECTED\",\"reason\":\"Trùng\"}");
        eventually(() -> assertThat(waiting()).isEqualTo(1));
        publish("e2");
        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));
        assertThat(waiting()).isZero();
    }

    private int waiting() {
        return cell("a", "Q1", "2026-01").orElseThrow().path("waiting").asInt(0);
    }

    @Test
    void aCellSaysWhatItTakesToPutItIntoASentence() {
        given("a");
        var cell = cell("a", "Q1", "2026-01").orElseThrow();
        assertThat(cell.path("channelMatch").stringValue()).isEqualTo("ANY");
        assertThat(cell.path("countedFact").stringValue()).isEqualTo("PUBLISHED");
        assertThat(cell.path("types").toString()).contains("\"NEWS_ITEM\"");
    }

    @Test
    void timeAloneIsAnnouncedOnce() {
        var changes = EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.standings");
        given("a");
        moveTo("2026-01-28T08:00");
        assertThat(status("a", "Q1", "2026-01")).isEqualTo("AT_RISK");

        moveTo("2026-02-03T23:59");
        moveTo("2026-02-04T00:00");
        moveTo("2026-02-04T00:00");

        assertThat(rollup("2026-01", "unit").body().path("total").path("missed").intValue())
                .isEqualTo(1);
        var missed = changes.await(1, event -> is(event.value(), "2026-01", "MISSED"));
        assertThat(missed).hasSize(1);
        changes.expectNone(
                Duration.ofSeconds(1),
                event -> event.sequence() > missed.get(0).sequence()
                        && event.subject() != null
                        && (province + ":plan:a").equals(event.key()));
        changes.close();
    }

    private boolean is(@Nullable String value, String period, String status) {
        return value != null
                && value.contains("\"province\":\"" + province + "\"")
                && value.matches(".*\"period\":\"" + period + "\"[^}]*\"status\":\"" + status + "\".*");
    }

    @Test
    void anAddressCountsForWhoSentItFirstUntilHomeAffairsSettles() {
        given("a", "b");
        clock.set("2026-01-12T09:00");
        evidence("a", "e1", "https://phuong.example/tin/1", "2026-01-12");
        clock.set("2026-01-12T10:00");
        evidence("b", "e2", "https://PHUONG.example/tin/1/?utm_source=zalo", "2026-01-12");
        publish("e1");
        publish("e2");
        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));
        assertThat(status("b", "Q1", "2026-01")).isEqualTo("PENDING");
        assertThat(get(homeAffairs, "/evidence?plan=plan&flagged=true")
                        .body()
                        .path("items")
                        .toString())
                .contains("\"id\":\"e2\"")
                .doesNotContain("\"id\":\"e1\"");

        assertThat(send(homeAffairs, "POST", "/evidence/e2/claim", "{\"unitId\":\"b\"}")
                        .status())
                .isEqualTo(200);

        eventually(() -> assertThat(status("b", "Q1", "2026-01")).isEqualTo("MET"));
        eventually(() -> assertThat(rollup("2026-01", "unit")
                        .body()
                        .path("total")
                        .path("met")
                        .intValue())
                .isEqualTo(1));
        assertThat(status("a", "Q1", "2026-01")).isEqualTo("PENDING");
        assertThat(get(homeAffairs, "/evidence?plan=plan&flagged=true").body().path("items"))
                .isEmpty();
    }

    @Test
    void aCorrectionGivesTheAddressToTheNextAndIsReceivedWhenItComes() {
        given("a", "b");
        evidence("a", "e1", "https://phuong.example/tin/3", "2026-01-05");
        clock.set("2026-01-06T08:00");
        evidence("b", "e2", "https://phuong.example/tin/3", "2026-01-05");
        publish("e2");
        eventually(() -> assertThat(explanation("b")).contains("\"notCounted\":[{\"evidenceId\":\"e2\""));

        clock.set("2026-01-07T08:00");
        var corrected = evidence("a", "e1", "https://phuong.example/tin/4", "2026-01-06");

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.body().path("receivedAt").stringValue()).isEqualTo("2026-01-07T01:00:00Z");
        assertThat(corrected.body().path("earlier").toString())
                .contains("/tin/3\"", "\"replacedAt\":\"2026-01-07T01:00:00Z\"");
        eventually(() -> assertThat(status("b", "Q1", "2026-01")).isEqualTo("MET"));
        eventually(() -> assertThat(recount("")).contains("\"differences\":[]"));
        assertThat(get(homeAffairs, "/standings/plan/units/b/Q1/2026-01?asOf=2026-01-06T12:00:00Z")
                        .body()
                        .path("notCounted")
                        .toString())
                .contains("\"e2\"");
    }

    @Test
    void aRejectionGivesTheAddressToTheNext() {
        given("a", "b");
        evidence("a", "e1", "https://phuong.example/tin/2", "2026-01-05");
        clock.set("2026-01-06T08:00");
        evidence("b", "e2", "https://phuong.example/tin/2", "2026-01-05");
        publish("e2");
        eventually(() -> assertThat(explanation("b")).contains("\"notCounted\":[{\"evidenceId\":\"e2\""));

        send(board, "POST", "/evidence/e1/decision", "{\"outcome\":\"REJECTED\",\"reason\":\"Không đúng lĩnh vực\"}");

        eventually(() -> assertThat(status("b", "Q1", "2026-01")).isEqualTo("MET"));
        eventually(() -> assertThat(recount("")).contains("\"differences\":[]"));
    }

    private String explanation(String unit) {
        return get(homeAffairs, "/standings/plan/units/" + unit + "/Q1/2026-01")
                .body()
                .toString();
    }

    @Test
    void anEarlierInstantGivesTheEarlierAnswer() {
        given("a");
        evidence("a", "e1", null, "2026-01-05");
        clock.set("2026-01-08T08:00");
        publish("e1");
        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));

        var then = "asOf=2026-01-06T01:00:00Z";
        assertThat(get(homeAffairs, "/standings/plan/units/a?" + then)
                        .body()
                        .path("cells")
                        .toString())
                .doesNotContain("\"MET\"");
        assertThat(get(homeAffairs, "/standings/plan?period=2026-01&by=quota&" + then)
                        .body()
                        .path("total")
                        .path("open")
                        .intValue())
                .isEqualTo(1);
        for (var future : List.of("2099-01-01T00:00:00Z", "%2B1000000000-12-31T23:59:59Z")) {
            assertThat(get(homeAffairs, "/standings/plan?period=2026-01&by=quota&asOf=" + future)
                            .body()
                            .toString())
                    .contains("2026-01-08T01:00:00Z", "\"met\":1");
        }
        assertThat(get(homeAffairs, "/standings/plan?asOf=2020-01-01T00:00:00Z")
                        .body()
                        .path("total")
                        .path("assigned")
                        .intValue())
                .isZero();
    }

    @Test
    void repeatsAndDisorderChangeNothing() {
        given("a");
        var late = clock.instant().plusSeconds(60);
        var done = demo.assignment("a", List.of(new OccurrenceChange(late, OccurrenceState.DONE)));
        surroundings.send(new OccurrenceCompleted(done, 1), 3, late);
        surroundings.send(demo.assignment("a"), 1, clock.instant());
        surroundings.send(new OccurrenceCompleted(done, 1), 3, late);
        clock.advance(Duration.ofMinutes(2));

        eventually(() -> assertThat(status("a", "Q4", "2026")).isEqualTo("MET"));
        eventually(() -> assertThat(rollup("2026", "unit")
                        .body()
                        .path("total")
                        .path("voluntary")
                        .path("met")
                        .intValue())
                .isEqualTo(1));
    }

    @Test
    void poisonDoesNotHoldUpTheOthers() {
        given("a");
        evidence("a", "e1", null, "2026-01-05");
        IntStream.range(0, 3)
                .forEach(n -> surroundings.poison(new EvidenceSubmitted(wire("poison-" + n)), 1, clock.instant()));

        publish("e1");

        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));
    }

    private EvidenceState wire(String id) {
        return new EvidenceState(
                id,
                province,
                "plan",
                "a",
                "NEWS_ITEM",
                "TOWN_PORTAL",
                "Tin",
                LocalDate.parse("2026-01-05"),
                null,
                clock.instant(),
                List.of(),
                List.of(),
                null,
                null);
    }

    @Test
    void anAmendmentIsJudgedByTheVersionOfThePeriodsLastDay() {
        given("a");
        evidence("a", "e1", null, "2026-01-05");
        publish("e1");
        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));

        clock.set("2026-02-10T08:00");
        var later = new Demo(province, clock.instant());
        surroundings.send(
                new PlanAmended(demo.plan(
                        demo.version(1, null, demo.quota(1)),
                        later.version(2, LocalDate.parse("2026-03-01"), demo.quota(2)))),
                6,
                clock.instant());

        eventually(() -> assertThat(cell("a", "Q1", "2026-03")
                        .orElseThrow()
                        .path("required")
                        .intValue())
                .isEqualTo(2));
        assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET");
        eventually(() -> assertThat(recount("")).contains("\"differences\":[]"));
    }

    @Test
    void aSuccessorOwesFromThenOnAndInheritsTheRunningPeriod() {
        given("a", "b");
        evidence("a", "e1", null, "2026-01-05");
        publish("e1");
        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));

        clock.set("2026-01-20T08:00");
        var merged = new Succession(
                SuccessionType.MERGED_INTO,
                List.of("b"),
                LocalDate.parse("2026-01-15"),
                "01/QĐ",
                null,
                clock.instant());
        surroundings.send(
                new UnitSucceeded(new Demo(province, clock.instant()).succeeded("a", merged)), 2, clock.instant());

        eventually(() -> assertThat(status("b", "Q1", "2026-01")).isEqualTo("MET"));
        assertThat(status("a", "Q1", "2026-01")).isEqualTo("ABSENT");
        eventually(() -> assertThat(recount("")).contains("\"differences\":[]"));
    }

    @Test
    void aUnitSeesItselfAndWhatIsBelow() {
        given("a", "b");

        assertThat(get(unit("a"), "/standings/plan/units/a").status()).isEqualTo(200);
        assertThat(get(unit("a"), "/standings/plan/units/b").status()).isEqualTo(404);
        assertThat(get(unit(Demo.WARD), "/standings/plan/units/b").status()).isEqualTo(200);
        assertThat(get(unit("a"), "/standings/plan?by=unit&period=2026-01")
                        .body()
                        .path("total")
                        .path("assigned")
                        .intValue())
                .isEqualTo(1);
        assertThat(get(unit("a"), "/standings/other").status()).isEqualTo(404);
        assertThat(get(homeAffairs, "/standings/plan?period=2026-Q9").status()).isEqualTo(422);
        assertThat(get(homeAffairs, "/standings/plan?by=colour").status()).isEqualTo(422);
        assertThat(send(unit("a"), "POST", "/standings/plan/recount", null).status())
                .isEqualTo(403);
    }

    private String recount(String query) {
        return send(homeAffairs, "POST", "/standings/plan/recount" + query, null)
                .body()
                .toString();
    }
}
