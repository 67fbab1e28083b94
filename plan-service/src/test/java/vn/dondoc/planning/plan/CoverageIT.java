package vn.dondoc.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.planning.Province;
import vn.dondoc.planning.Province.Answer;
import vn.dondoc.planning.Province.Client;
import vn.dondoc.planning.RunningService;
import vn.dondoc.testing.HotPathRules;

/** The provincial plan asks with the quotas of Ngã Năm's plan of 2022; a ward answers with a plan of its own. */
@RunningService
class CoverageIT {

    private static final String PROVINCIAL = """
            {"title":"Kế hoạch truyền thông năm 2026","issuerId":"home","year":2026,
             "objectives":["Nâng cao nhận thức"],
             "tasks":[
              {"id":"I.1","group":"I","title":"Phổ biến kết quả cải cách hành chính cho cán bộ, công chức",
               "schedule":{"type":"EVERY","frequency":"QUARTER"},"appliesTo":{"kinds":["COMMUNE"]}},
              {"id":"I.2","group":"I","title":"Tập huấn viết tin, bài","leads":["home"]},
              {"id":"II.9","group":"II","title":"Khảo sát ý kiến khách hàng về thủ tục hành chính",
               "schedule":{"type":"TIMES","count":2,"frequency":"YEAR"},"appliesTo":{"kinds":["COMMUNE"],"except":["far"]}}],
             "quotas":[
              {"id":"Q1","title":"Tin, bài hằng tháng","minimum":1,"frequency":"MONTH","types":["ARTICLE","NEWS_ITEM"],
               "channels":["TOWN_PORTAL"],"countedFact":"PUBLISHED","appliesTo":{"kinds":["COMMUNE"]}},
              {"id":"Q3","title":"Phát thanh","minimum":1,"frequency":"QUARTER","channels":["RADIO"],"hardness":"STRIVE",
               "appliesTo":{"kinds":["COMMUNE"]}},
              {"id":"Q4","measure":"COMPLETION","percent":100,"frequency":"YEAR","appliesTo":{"kinds":["COMMUNE"]}}]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private HotPathRules rules;

    private Province province = new Province("none", 0);

    @BeforeEach
    void anIssuedProvincialPlan() {
        province = Province.fresh(port);
        province.register("home", null);
        province.register("ward", null);
        province.register("far", null);
        province.homeAffairs().put("/plans/tinh", PROVINCIAL);
        province.homeAffairs()
                .post("/plans/tinh/issue", "{\"documentNumber\":\"30/KH-UBND\",\"signedOn\":\"2026-01-05\"}");
    }

    @AfterEach
    void nothingWasScanned() {
        rules.check();
    }

    private Client ward() {
        return province.unit("ward");
    }

    private ObjectNode proposal() {
        var answer = ward().get("/plans/tinh/proposal?unit=ward");
        assertThat(answer.status()).isEqualTo(200);
        return (ObjectNode) answer.body();
    }

    private Answer coverage(String plan) {
        assertThat(ward().put("/plans/xa", plan).status()).isLessThan(300);
        return ward().get("/plans/xa/coverage");
    }

    @Test
    void aUnitStartsWithWhatBindsIt() {
        var proposal = proposal();

        assertThat(proposal.at("/tasks").findValuesAsString("id")).containsExactly("I.1", "II.9");
        assertThat(proposal.at("/quotas").findValuesAsString("id")).containsExactly("Q1", "Q3", "Q4");
        assertThat(proposal.at("/parents/0/planId").asString()).isEqualTo("tinh");
        assertThat(proposal.at("/parents/0/documentNumber").asString()).isEqualTo("30/KH-UBND");
        assertThat(proposal.at("/issuerId").asString()).isEqualTo("ward");
        assertThat(proposal.at("/objectives/0").asString()).isEqualTo("Nâng cao nhận thức");
        assertThat(ward().get("/plans").body().at("/items").findValuesAsString("id"))
                .containsExactly("tinh");
    }

    @Test
    void aProposalTakenAsItIsCoversThePlanAbove() {
        var coverage = coverage(proposal().toString());

        assertThat(coverage.body().at("/covered").booleanValue()).isTrue();
        assertThat(coverage.body().at("/parents/0/items").findValuesAsString("state"))
                .hasSize(5)
                .containsOnly("COVERED");
    }

    @Test
    void whatIsLeftOutOrPromisedLessIsListedWithHow() {
        var less = proposal()
                .toString()
                .replace(
                        "\"minimum\":1,\"percent\":null,\"comparison\":\">=\",\"frequency\":\"MONTH\"",
                        "\"minimum\":1,\"frequency\":\"QUARTER\"")
                .replace("PUBLISHED", "SUBMITTED")
                .replace("Khảo sát ý kiến khách hàng về thủ tục hành chính", "Niêm yết công khai");
        var items = coverage(less).body().at("/parents/0/items");

        assertThat(items.at("/0/state").asString()).isEqualTo("COVERED");
        assertThat(items.at("/1/id").asString()).isEqualTo("II.9");
        assertThat(items.at("/1/state").asString()).isEqualTo("MISSING");
        assertThat(items.at("/2/state").asString()).isEqualTo("LOWER");
        assertThat(items.at("/2/coveredBy").asString()).isEqualTo("Q1");
        assertThat(items.at("/2/differences").findValuesAsString("field"))
                .contains("frequency", "minimum", "countedFact");
        assertThat(items.at("/2/differences/0/parent").asString()).isEqualTo("MONTH");
    }

    @Test
    void aSubmissionIsTakenAndSaysWhatIsNotCovered() {
        ward().put("/plans/xa", """
                {"title":"Kế hoạch của xã","issuerId":"ward","year":2026,"parents":[{"planId":"tinh"}]}""");

        var submitted = ward().post("/plans/xa/submission", null);

        assertThat(submitted.text("/status")).isEqualTo("PENDING_APPROVAL");
        assertThat(submitted.body().at("/coverage/covered").booleanValue()).isFalse();
        assertThat(submitted.body().at("/coverage/parents/0/items").findValuesAsString("state"))
                .hasSize(5)
                .containsOnly("MISSING");
    }

    @Test
    void whatIsOnlyStrivenForIsShownAndNotHeldAgainstThePlan() {
        var without = proposal();
        ((ArrayNode) without.at("/quotas")).remove(1);
        var coverage = coverage(without.toString());

        assertThat(coverage.body().at("/parents/0/items/3/state").asString()).isEqualTo("MISSING");
        assertThat(coverage.body().at("/covered").booleanValue()).isTrue();
    }

    @Test
    void lastYearsPlanMovesToTheNextYear() {
        var dated = proposal()
                .toString()
                .replace(
                        "{\"type\":\"TIMES\",\"by\":null,\"frequency\":\"YEAR\",\"count\":2,\"trigger\":null}",
                        "{\"type\":\"ONCE\",\"by\":\"2026-10-15\"}");
        ward().put("/plans/xa", dated);

        var next = ward().get("/plans/xa/proposal?year=2027").body();

        assertThat(next.at("/year").intValue()).isEqualTo(2027);
        assertThat(next.at("/title").asString()).contains("2027").doesNotContain("2026");
        assertThat(next.at("/tasks/1/schedule/by").asString()).isEqualTo("2027-10-15");
        assertThat(next.at("/parents")).isEmpty();
        assertThat(ward().put("/plans/xa-2027", next.toString()).status()).isEqualTo(201);
    }

    @Test
    void onlyWhoWritesForTheUnitGetsAProposal() {
        assertThat(province.unit("far").get("/plans/tinh/proposal?unit=ward").status())
                .isEqualTo(404);
        assertThat(province.as(null, "AUDITOR")
                        .get("/plans/tinh/proposal?unit=ward")
                        .status())
                .isEqualTo(403);
        assertThat(ward().get("/plans/tinh/proposal").status()).isEqualTo(422);
        assertThat(Province.fresh(port)
                        .homeAffairs()
                        .get("/plans/tinh/coverage")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theHistorySaysWhoDidWhatAndWhen() {
        var history = province.homeAffairs().get("/plans/tinh/history");

        assertThat(history.body().at("/items").findValuesAsString("what")).containsExactly("DRAFTED", "ISSUED");
        assertThat(history.body().at("/items").findValuesAsString("by")).containsOnly("monitor");
        assertThat(history.text("/items/0/at")).isEqualTo("2026-01-05T01:00:00Z");
        assertThat(province.unit("far").get("/plans/tinh/history").status()).isEqualTo(200);
    }
}
