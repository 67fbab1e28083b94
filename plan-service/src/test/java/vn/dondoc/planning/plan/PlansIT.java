package vn.dondoc.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.planning.Province;
import vn.dondoc.planning.Province.Client;
import vn.dondoc.planning.RunningService;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.HotPathRules;
import vn.dondoc.testing.KafkaExtension;

@RunningService
class PlansIT {

    private static final String PLAN = """
            {"title":"Kế hoạch truyền thông 2026","issuerId":"ward","year":2026,
             "parents":[{"documentNumber":"30/KH-UBND","issuedOn":"2026-01-02","title":"Kế hoạch của tỉnh"}],
             "tasks":[{"id":"I.1","group":"I","title":"Tập huấn","channels":["MEETING"],"leads":["office"],
                       "schedule":{"type":"ONCE","by":"2026-03-31"}}],
             "quotas":[{"id":"Q1","types":["NEWS_ITEM"],"channels":["TOWN_PORTAL"],"appliesTo":{"kinds":["DIVISION"]},
                        "source":"Mỗi tháng ít nhất 01 tin"},
                       {"id":"Q4","measure":"COMPLETION","percent":100.0,"frequency":"YEAR"}],
             "reporting":{"rounds":["Q1","H1"]}}""";
    private static final String SIGNED = "{\"documentNumber\":\"07/KH-UBND\",\"signedOn\":\"2026-01-05\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private HotPathRules rules;

    private Province province = new Province("none", 0);

    @BeforeEach
    void aWardWithAnOfficeAndANeighbour() {
        province = Province.fresh(port);
        province.register("ward", null);
        province.register("office", "ward");
        province.register("neighbour", null);
    }

    @AfterEach
    void nothingWasScanned() {
        rules.check();
    }

    private Client ward() {
        return province.unit("ward");
    }

    private void issued(Client by) {
        by.put("/plans/kh", PLAN);
        by.post("/plans/kh/submission", null);
        by.post("/plans/kh/approval", null);
        assertThat(by.post("/plans/kh/issue", SIGNED).status()).isEqualTo(200);
    }

    @Test
    void aDraftTakesItsDefaults() {
        var plan = province.homeAffairs().put("/plans/kh", PLAN);

        assertThat(plan.status()).isEqualTo(201);
        assertThat(plan.text("/status")).isEqualTo("DRAFT");
        assertThat(plan.body().at("/provincial").booleanValue()).isTrue();
        var quota = plan.body().at("/quotas/0");
        assertThat(quota.at("/title").asString()).isEqualTo("Mỗi tháng ít nhất 01 tin");
        assertThat(quota.at("/measure").asString()).isEqualTo("COUNT");
        assertThat(quota.at("/minimum").intValue()).isEqualTo(1);
        assertThat(quota.at("/comparison").asString()).isEqualTo(">=");
        assertThat(quota.at("/frequency").asString()).isEqualTo("MONTH");
        assertThat(quota.at("/channelMatch").asString()).isEqualTo("ANY");
        assertThat(quota.at("/countedFact").asString()).isEqualTo("SUBMITTED");
        assertThat(quota.at("/hardness").asString()).isEqualTo("MANDATORY");
        assertThat(quota.at("/countingBase").asString()).isEqualTo("CALENDAR");
        assertThat(quota.at("/dueWorkingDays").intValue()).isEqualTo(2);
        assertThat(plan.text("/reporting/window")).isEqualTo("DECREE_09_2019");
        assertThat(plan.text("/reporting/roll")).isEqualTo("NEXT");
        assertThat(plan.body().at("/reporting/due/days").intValue()).isEqualTo(2);
        assertThat(plan.body().at("/objectives")).isEmpty();
    }

    @Test
    void aPlanGoesFromDraftToClosureAndEachStepIsAnnounced() {
        try (var probe = EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.plans")) {
            issued(ward());
            ward().post("/plans/kh/closure", null);

            var events = probe.await(5, e -> province.id().equals(e.headers().get("ce_province")));
            assertThat(events)
                    .extracting(e -> e.type() + " " + e.sequence())
                    .containsExactly(
                            "plan.drafted.v1 1",
                            "plan.submitted.v1 2",
                            "plan.approved.v1 3",
                            "plan.issued.v1 4",
                            "plan.closed.v1 5");
            assertThat(events.get(0).value()).doesNotContain("NEWS_ITEM");
            assertThat(events.get(3).value()).contains("NEWS_ITEM", "07/KH-UBND", "\"provincial\":false");
        }
    }

    @Test
    void repeatingAStepChangesNothing() {
        issued(ward());
        try (var probe = EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.plans")) {
            assertThat(ward().put("/plans/kh", PLAN).status()).isEqualTo(200);
            assertThat(ward().post("/plans/kh/issue", SIGNED).status()).isEqualTo(200);
            var read = ward().get("/plans/kh");
            assertThat(ward().put("/plans/kh", read.body().toString()).eTag()).isEqualTo("\"4\"");

            probe.expectNone(
                    Duration.ofSeconds(1), e -> province.id().equals(e.headers().get("ce_province")));
        }
    }

    @Test
    void anIssuedPlanIsSealed() {
        issued(ward());

        assertThat(ward().put("/plans/kh", PLAN.replace("truyền thông", "khác")).status())
                .isEqualTo(409);
        assertThat(ward().post("/plans/kh/issue", SIGNED.replace("07", "08")).status())
                .isEqualTo(409);
        assertThat(ward().post("/plans/kh/submission", null).text("/type")).isEqualTo("/problems/plan-ISSUED");
    }

    @Test
    void aHandedInPlanIsSealedUntilItIsReturned() {
        ward().put("/plans/kh", PLAN);
        ward().post("/plans/kh/submission", null);
        var other = PLAN.replace("truyền thông", "khác");

        assertThat(ward().put("/plans/kh", other).status()).isEqualTo(409);
        assertThat(ward().post("/plans/kh/return", "{}").text("/errors/0/pointer"))
                .isEqualTo("/reason");
        assertThat(ward().post("/plans/kh/return", "{\"reason\":\"Sửa lại\"}").text("/status"))
                .isEqualTo("DRAFT");
        assertThat(ward().put("/plans/kh", other).status()).isEqualTo(200);
        assertThat(ward().get("/plans/kh").body().at("/history").findValuesAsString("note"))
                .contains("Sửa lại");
    }

    @Test
    void anAmendmentIsTheNextVersionAndTheFirstCanStillBeRead() {
        issued(ward());
        var amendment = PLAN.replace("\"year\":2026", "\"year\":2026,\"effectiveOn\":\"2026-04-01\"")
                .replace("\"id\":\"Q1\"", "\"id\":\"Q1\",\"minimum\":2");

        var amended = ward().post("/plans/kh/amendments", amendment);
        var again = ward().post("/plans/kh/amendments", amendment);

        assertThat(amended.body().at("/version").intValue()).isEqualTo(2);
        assertThat(amended.text("/documentNumber")).isEqualTo("07/KH-UBND");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.eTag()).isEqualTo("\"5\"");
        assertThat(ward().get("/plans/kh?version=1")
                        .body()
                        .at("/quotas/0/minimum")
                        .intValue())
                .isEqualTo(1);
        assertThat(ward().get("/plans/kh").body().at("/quotas/0/minimum").intValue())
                .isEqualTo(2);
        assertThat(ward().get("/plans/kh?version=3").status()).isEqualTo(404);
    }

    @Test
    void anAmendmentNeedsItsDayAndStaysTheSamePlan() {
        issued(ward());

        assertThat(ward().post("/plans/kh/amendments", PLAN).text("/errors/0/pointer"))
                .isEqualTo("/effectiveOn");
        var otherYear = PLAN.replace("\"year\":2026", "\"year\":2027,\"effectiveOn\":\"2026-04-01\"")
                .replace("2026-03-31", "2027-03-31");
        assertThat(ward().post("/plans/kh/amendments", otherYear).text("/errors/0/pointer"))
                .isEqualTo("/year");
    }

    @Test
    void onlyAnIssuedPlanIsAmended() {
        ward().put("/plans/kh", PLAN);
        var amendment = PLAN.replace("\"year\":2026", "\"year\":2026,\"effectiveOn\":\"2026-04-01\"");

        assertThat(ward().post("/plans/kh/amendments", amendment).status()).isEqualTo(409);
    }

    @Test
    void homeAffairsIssuesItsDraftDirectly() {
        province.homeAffairs().put("/plans/kh", PLAN);

        assertThat(province.homeAffairs().post("/plans/kh/issue", null).text("/status"))
                .isEqualTo("ISSUED");
    }

    @Test
    void editorsPrepareAndLeadsDecide() {
        var editor = province.as("ward", "UNIT_EDITOR");
        editor.put("/plans/kh", PLAN);
        assertThat(editor.post("/plans/kh/submission", null).status()).isEqualTo(200);

        assertThat(editor.post("/plans/kh/approval", null).status()).isEqualTo(403);
        assertThat(province.homeAffairs().post("/plans/kh/approval", null).status())
                .isEqualTo(403);
        assertThat(province.as("ward", "UNIT_LEAD")
                        .post("/plans/kh/approval", null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aUnitWritesForItselfAndForThoseBelow() {
        assertThat(ward().put("/plans/cua-phong", PLAN.replace("\"ward\"", "\"office\""))
                        .status())
                .isEqualTo(201);
        assertThat(ward().put("/plans/khac", PLAN.replace("\"ward\"", "\"neighbour\""))
                        .status())
                .isEqualTo(403);
        assertThat(province.unit("office").put("/plans/khac", PLAN).status()).isEqualTo(403);
        assertThat(province.as(null, "AUDITOR").put("/plans/khac", PLAN).status())
                .isEqualTo(403);
    }

    @Test
    void draftsStayWithTheirAuthorsAndIssuedPlansGoDown() {
        ward().put("/plans/kh", PLAN);
        assertThat(province.unit("office").get("/plans/kh").status()).isEqualTo(404);
        assertThat(province.homeAffairs().get("/plans/kh").status()).isEqualTo(200);

        issued(ward());

        assertThat(province.unit("office").get("/plans/kh").status()).isEqualTo(200);
        assertThat(province.unit("office").put("/plans/kh", PLAN).status()).isEqualTo(403);
        assertThat(province.unit("neighbour").get("/plans/kh").status()).isEqualTo(404);
        assertThat(province.unit("neighbour")
                        .put("/plans/kh", PLAN.replace("\"ward\"", "\"neighbour\""))
                        .status())
                .isEqualTo(404);
        assertThat(Province.fresh(port).homeAffairs().get("/plans/kh").status()).isEqualTo(404);
    }

    @Test
    void listsShowWhatTheCallerSees() {
        issued(ward());
        province.homeAffairs().put("/plans/tinh", PLAN);
        province.unit("neighbour").put("/plans/ban", PLAN.replace("\"ward\"", "\"neighbour\""));
        var all = province.homeAffairs();

        assertThat(ids(all, "")).containsExactly("ban", "kh", "tinh");
        assertThat(ids(all, "?status=ISSUED")).containsExactly("kh");
        assertThat(ids(all, "?issuer=neighbour&year=2026")).containsExactly("ban");
        assertThat(ids(all, "?year=2025")).isEmpty();
        assertThat(ids(all, "?limit=1&after=ban")).containsExactly("kh");
        assertThat(ids(province.unit("office"), "")).containsExactly("kh");
        assertThat(ids(province.unit("neighbour"), "")).containsExactly("ban");
    }

    private static List<String> ids(Client client, String query) {
        return client.get("/plans" + query).body().at("/items").findValuesAsString("id");
    }

    @Test
    void aStaleVersionIsRefused() {
        ward().put("/plans/kh", PLAN);

        assertThat(ward().send("PUT", "/plans/kh", PLAN, "\"9\"").status()).isEqualTo(412);
        assertThat(ward().send("POST", "/plans/kh/submission", null, "\"9\"").status())
                .isEqualTo(412);
        assertThat(ward().send("POST", "/plans/kh/submission", null, "\"1\"").status())
                .isEqualTo(200);
    }

    @Test
    void ofManyWhoPutTheSamePlanAtOnceOneCreatesIt() {
        var statuses = IntStream.range(0, 8)
                .parallel()
                .map(i -> ward().put("/plans/kh", PLAN).status())
                .sorted()
                .toArray();

        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(ward().get("/plans/kh").eTag()).isEqualTo("\"1\"");
    }
}
