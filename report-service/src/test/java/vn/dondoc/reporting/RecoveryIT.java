package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.platform.store.Store;

/** What was kept wrong or cut short is found and mended. */
class RecoveryIT extends ServiceTest {

    @Autowired
    private Store store;

    private String recount(String query) {
        return send(homeAffairs, "POST", "/standings/plan/recount" + query, null)
                .body()
                .path("differences")
                .toString();
    }

    private Document line(String period, String unit) {
        return new Document("_id", province + ":plan:" + period + ":" + unit);
    }

    @Test
    void aWrongLineIsFoundAndMended() {
        given("a", "b");
        store.collection("lines").updateOne(line("2026-01", "a"), new Document("$set", new Document("cells", "")));
        assertThat(recount(""))
                .contains("\"unitId\":\"a\"", "\"Q1 2026-01\"", "\"line\"")
                .doesNotContain("\"b\"");
        assertThat(rollup("2026-01", "unit")
                        .body()
                        .path("total")
                        .path("assigned")
                        .intValue())
                .isEqualTo(1);

        recount("?repair=true");

        assertThat(recount("")).isEqualTo("[]");
        assertThat(rollup("2026-01", "unit")
                        .body()
                        .path("total")
                        .path("assigned")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void aWrongSheetIsFoundAndMended() {
        given("a");
        store.collection("sheets")
                .updateOne(
                        new Document("_id", province + ":plan:a"),
                        new Document("$set", new Document("state.cells", "Q1 2026-01 MET MANDATORY 9 0")));
        assertThat(recount("")).contains("\"sheet\"", "MET MANDATORY 9");

        recount("?repair=true");

        assertThat(recount("")).isEqualTo("[]");
    }

    @Test
    void aLineThatLagsBehindIsBroughtUpWhenTheEventComesAgain() {
        given("a");
        evidence("a", "e1", null, "2026-01-05");
        publish("e1");
        eventually(() -> assertThat(rollup("2026-01", "unit")
                        .body()
                        .path("total")
                        .path("met")
                        .intValue())
                .isEqualTo(1));
        store.collection("lines").deleteOne(line("2026-01", "a"));

        surroundings.send(demo.assignment("a"), 1, clock.instant());

        eventually(() -> assertThat(rollup("2026-01", "unit")
                        .body()
                        .path("total")
                        .path("met")
                        .intValue())
                .isEqualTo(1));
    }

    @Test
    void whatTimeChangesIsMadeUpForAfterADowntime() {
        given("a");
        assertThat(recount("")).isEqualTo("[]");
        clock.set("2026-02-04T00:00");
        assertThat(recount("")).contains("MISSED");

        moveTo("2026-02-04T00:00");

        assertThat(recount("")).isEqualTo("[]");
    }
}
