package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was kept wrong or cut short is found and mended. */
class RecoveryIT extends ServiceTest {

    @Autowired
    private MeterRegistry meters;

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

    @Test
    void aFactThatWasKeptWrongIsFoundByTheEventsAndMended() {
        given("a");
        evidence("a", "e1", null, "2026-01-05");
        publish("e1");
        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));
        store.collection("facts").deleteOne(new Document("_id", province + ":plan:a:EVIDENCE:e1"));
        recount("?source=facts&repair=true");
        assertThat(recount("?source=facts")).isEqualTo("[]");
        assertThat(recount("")).contains("Q1 2026-01", "\"line\"", "\"sheet\"", "PENDING", "MET");

        recount("?repair=true");

        assertThat(recount("")).isEqualTo("[]");
        assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET");
    }

    @Test
    void whatAnotherInstanceKeptIsSeenWithoutReadingAllAgain() {
        given("a");
        evidence("a", "e1", null, "2026-01-05");
        publish("e1");
        eventually(() -> assertThat(status("a", "Q1", "2026-01")).isEqualTo("MET"));
        var other = store.collection("facts").find(fact("EVIDENCE:e1")).first();
        var key = province + ":plan:a:EVIDENCE:e2";
        store.collection("facts")
                .insertOne(other.append("_id", key)
                        .append("data", other.getString("data").replace("e1", "e2")));
        store.collection("journals")
                .updateOne(
                        new Document("_id", province + ":plan:a"),
                        new Document("$inc", new Document("entries", 1L)).append("$push", new Document("newest", key)));

        assertThat(cell("a", "Q1", "2026-01").orElseThrow().path("achieved").intValue())
                .isEqualTo(2);
    }

    @Test
    void aFactThatNoEventSpeaksOfIsLetGo() {
        given("a");
        var invented = evidence("a", "e1", null, "2026-01-05").body();
        assertThat(invented.path("state").stringValue()).isEqualTo("SUBMITTED");
        eventually(() -> assertThat(facts("EVIDENCE:e1")).isEqualTo(1));
        var copy = store.collection("facts").find(fact("EVIDENCE:e1")).first();
        store.collection("facts").insertOne(copy.append("_id", province + ":plan:a:EVIDENCE:e2"));

        recount("?repair=true");

        assertThat(facts("EVIDENCE:e2")).isZero();
        assertThat(facts("EVIDENCE:e1")).isEqualTo(1);
    }

    private Document fact(String kindAndSource) {
        return new Document("_id", province + ":plan:a:" + kindAndSource);
    }

    private long facts(String kindAndSource) {
        return store.collection("facts").countDocuments(fact(kindAndSource));
    }

    @Test
    void everyNightARecountReportsWhatIsDifferentOnceHoweverManyNightsWentBy() {
        given("a");
        moveTo("2026-01-06T01:59");
        var before = meters.counter("dondoc.standing.differences").count();
        store.collection("lines").updateOne(line("2026-01", "a"), new Document("$set", new Document("cells", "")));

        moveTo("2026-01-09T02:00");
        var after = meters.counter("dondoc.standing.differences").count();
        moveTo("2026-01-09T02:01");

        assertThat(after).isGreaterThan(before);
        assertThat(meters.counter("dondoc.standing.unbalanced").count()).isPositive();
        assertThat(meters.counter("dondoc.standing.differences").count()).isEqualTo(after);
        assertThat(store.collection("nights")
                        .find(new Document("_id", province + ":plan"))
                        .first())
                .containsEntry("night", "2026-01-09");
    }

    @Test
    void anUnknownSourceIsRefused() {
        given("a");

        assertThat(send(homeAffairs, "POST", "/standings/plan/recount?source=guess", null)
                        .status())
                .isEqualTo(422);
    }
}
