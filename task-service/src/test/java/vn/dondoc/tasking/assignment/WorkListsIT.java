package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.UnitKind;

/** Lists of assignments: what is asked for, in pages, and never more than the caller may see. */
class WorkListsIT extends TaskServiceTest {

    private static final String BASE = "/api/v1/assignments";
    private static final String AGENCY = lead("f-a");
    private static final String ABOVE = lead("f-top");

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

    private List<String> list(String query, String token) {
        return get(BASE + "?limit=500&" + query, token).ids();
    }
}
