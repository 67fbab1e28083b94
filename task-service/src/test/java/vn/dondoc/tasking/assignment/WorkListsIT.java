package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitRegistered;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.register.Units;

/** Lists of assignments: what is asked for, in pages, and never more than the caller may see. */
class WorkListsIT extends TaskServiceTest {

    private static final String BASE = "/api/v1/assignments";
    private static final String AGENCY = lead("f-a");
    private static final String ABOVE = lead("f-top");
    private static final String WORK = BASE + "/work-list";
    private static final String ASK = "{\"dueOn\":\"2026-04-15\",\"reason\":\"chờ\"}";

    @Autowired
    private Units units;

    @Autowired
    private Assignments assignments;

    @Autowired
    private SheetKeeping sheets;

    private void issue(String plan) {
        for (var id : List.of("f-a", "f-b")) {
            publish(Samples.unit(id, UnitKind.COMMUNE, List.of("f-top"), "2025-07-01", null, List.of()), 1);
        }
        publish(Samples.commune("f-top"), 1);
        var scope = Scope.ofUnits(List.of("f-a", "f-b"));
        publish(Samples.plan(
                plan,
                Samples.version(
                        1,
                        null,
                        Samples.task("II.8", Samples.QUARTERLY, scope),
                        Samples.task("III.1", Samples.ON_EVENT, scope))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(BASE + "?plan=" + plan, MONITOR).ids().size() == 4);
    }

    @Test
    void listsAreFilteredPagedAndBoundedByTheCaller() {
        issue("f10");
        post(BASE + "/f10:II.8:f-a/occurrences/1/completion", AGENCY, "{}");

        assertThat(list("plan=f10", AGENCY)).containsExactly("f10:II.8:f-a", "f10:III.1:f-a");
        assertThat(list("plan=f10", ABOVE)).hasSize(4);
        assertThat(list("plan=f10&unit=f-b", MONITOR)).containsExactly("f10:II.8:f-b", "f10:III.1:f-b");
        assertThat(list("unit=f-a", AGENCY)).contains("f10:II.8:f-a", "f10:III.1:f-a");
        assertThat(get(BASE + "?unit=f-b", AGENCY).status()).isEqualTo(404);
        assertThat(list("plan=f10&state=DONE", MONITOR)).containsExactly("f10:II.8:f-a");
        assertThat(list("plan=f10&state=NOT_STARTED&dueBefore=2026-04-01", MONITOR))
                .containsExactly("f10:II.8:f-b");
        assertThat(list("plan=unknown", MONITOR)).isEmpty();
        assertThat(get(BASE + "?state=LATE", MONITOR).status()).isEqualTo(400);
    }

    @Test
    void pagesFollowEachOther() {
        issue("f11");

        for (var who : List.of(MONITOR, ABOVE)) {
            var first = get(BASE + "?plan=f11&limit=3", who);
            assertThat(first.ids()).containsExactly("f11:II.8:f-a", "f11:III.1:f-a", "f11:II.8:f-b");
            var second = get(BASE + "?plan=f11&limit=3&after=" + first.text("/next"), who);
            assertThat(second.ids()).containsExactly("f11:III.1:f-b");
            assertThat(second.body().at("/next").isNull()).isTrue();
        }
    }

    /** Two communes below one unit: quarterly, monthly, and one task without any date. */
    private void issueWork(String plan) {
        known("w-top", List.of());
        known("w-a", List.of("w-top"));
        known("w-b", List.of("w-top"));
        var scope = Samples.scopeOf("w-a", "w-b");
        publish(Samples.plan(
                plan,
                Samples.version(
                        1,
                        null,
                        Samples.task("I.1", Samples.QUARTERLY, scope),
                        Samples.task("I.2", Samples.MONTHLY, scope),
                        Samples.task("III.1", Samples.ON_EVENT, scope))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(WORK + "/counts?plan=" + plan, MONITOR)
                        .text("/total")
                        .equals("32"));
    }

    private void known(String id, List<String> path) {
        var unit = Samples.unit(id, UnitKind.COMMUNE, path, "2025-07-01", null, List.of());
        units.keep(new Envelope<>("e", new UnitRegistered(unit), 1, clock().instant()));
    }

    private List<String> work(String query, String token) {
        return get(WORK + "?limit=500&" + query, token)
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/dueOn").asString().substring(5) + " "
                        + item.at("/assignmentId").asString().substring(3) + " "
                        + item.at("/n").asInt())
                .toList();
    }

    @Test
    void whatIsToBeDoneGoesByDueDate() {
        setClock("2026-03-26T08:00");
        issueWork("w1");
        post(BASE + "/w1:I.2:w-a/occurrences/1/completion", lead("w-a"), "{}");

        assertThat(work("plan=w1&timeState=OVERDUE", MONITOR))
                .containsExactly("01-31 I.2:w-b 1", "02-28 I.2:w-a 2", "02-28 I.2:w-b 2");
        assertThat(work("plan=w1&timeState=DUE_SOON&unit=w-a", MONITOR))
                .containsExactly("03-31 I.1:w-a 1", "03-31 I.2:w-a 3");
        assertThat(work("plan=w1&state=DONE", lead("w-top"))).containsExactly("01-31 I.2:w-a 1");
        assertThat(work("plan=w1&state=DONE", lead("w-b"))).isEmpty();
        assertThat(work("plan=w1&dueFrom=2026-12-01&dueTo=2026-12-31&text=TUYEN%20TRUYEN%20i.1", MONITOR))
                .containsExactly("12-31 I.1:w-a 4", "12-31 I.1:w-b 4");
        assertThat(work("plan=w1&group=II", MONITOR)).isEmpty();
        assertThat(work("plan=w1&waitingFor=HOME_AFFAIRS,DIVISIONS", MONITOR)).isEmpty();
        assertThat(work("plan=w1&state=CANCELLED", MONITOR)).isEmpty();
    }

    @Test
    void whatIsToBeDoneIsPagedByKey() {
        setClock("2026-03-26T08:00");
        issueWork("w2");

        for (var who : List.of(MONITOR, lead("w-top"))) {
            var all = work("plan=w2", who);
            var paged = new ArrayList<String>();
            var after = "";
            do {
                var page = get(WORK + "?plan=w2&limit=7&after=" + after, who);
                page.body()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/dueOn").asString().substring(5) + " "
                                + item.at("/assignmentId").asString().substring(3) + " "
                                + item.at("/n").asInt())
                        .forEach(paged::add);
                after = page.body().at("/next").isNull() ? "" : page.text("/next");
            } while (!after.isEmpty());
            assertThat(all).hasSize(32).isSortedAccordingTo(Comparator.comparing(item -> item.substring(0, 5)));
            assertThat(paged).containsExactlyElementsOf(all);
        }
        assertThat(get(WORK + "?after=x", MONITOR).text("/errors/0/pointer")).isEqualTo("after");
    }

    @Test
    void countsComeInOneCall() {
        setClock("2026-03-26T08:00");
        issueWork("w3");
        post(BASE + "/w3:I.2:w-a/occurrences/1/completion", lead("w-a"), "{}");
        post(BASE + "/w3:I.2:w-a/occurrences/2/inability", lead("w-a"), "{\"reason\":\"x\"}");
        post(BASE + "/w3:I.1:w-a/occurrences/1/extension-requests", lead("w-a"), ASK);

        var all = get(WORK + "/counts?plan=w3", MONITOR);
        var own = get(WORK + "/counts?plan=w3&unit=w-a", lead("w-a"));

        assertThat(all.text("/total")).isEqualTo("32");
        assertThat(all.text("/overdue")).isEqualTo("2");
        assertThat(all.text("/dueSoon")).isEqualTo("4");
        assertThat(all.text("/done")).isEqualTo("1");
        assertThat(all.text("/notDone")).isEqualTo("1");
        assertThat(all.text("/open")).isEqualTo("30");
        assertThat(all.text("/waiting/HOME_AFFAIRS")).isEqualTo("1");
        assertThat(all.text("/byUnit/0/unitId")).isEqualTo("w-b");
        assertThat(all.text("/byUnit/0/overdue")).isEqualTo("2");
        assertThat(own.text("/total")).isEqualTo("16");
        assertThat(own.text("/overdue")).isEqualTo("0");
        assertThat(own.body().has("byUnit")).isFalse();
        assertThat(get(WORK + "/counts?plan=w3&unit=w-b", lead("w-a")).status()).isEqualTo(404);
        assertThat(get(WORK + "/counts?plan=w3&text=I.1", MONITOR).text("/total"))
                .isEqualTo("8");
    }

    /** As if the process had died between the write and the sheet: the event makes it good, and its repetition changes nothing. */
    @Test
    void aSheetThatWasNotMadeIsMadeByTheEvent() {
        setClock("2026-03-26T08:00");
        issueWork("w4");
        var id = "demo:w4:w-a:I.2";
        assignments.decide(id, one -> one.complete(1, null, List.of(), "clerk", clock().instant()));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> work("plan=w4&state=DONE", MONITOR).size() == 1);
        var state = get(BASE + "/w4:I.2:w-a", MONITOR);
        sheets.refresh("demo", "w4", "w-a");

        assertThat(state.whole().headers().firstValue("ETag")).contains("\"2\"");
        assertThat(work("plan=w4&state=DONE", MONITOR)).containsExactly("01-31 I.2:w-a 1");
    }

    private List<String> list(String query, String token) {
        return get(BASE + "?limit=500&" + query, token).ids();
    }
}
