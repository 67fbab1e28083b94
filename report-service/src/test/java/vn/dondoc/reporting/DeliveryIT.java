package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.testing.TestTokens;

/** Neither the order in which events come nor that each comes twice makes a difference to what is kept. */
class DeliveryIT extends ServiceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shuffledAndDoubledEventsMakeTheSameSheetsAsEventsInOrder(long seed) {
        clock.set("2026-06-01T08:00");
        var inOrder = new Demo("i" + province, demo.at());
        var shuffled = new Demo("s" + province, demo.at());
        var twice = new ArrayList<>(new RandomEvents(shuffled, seed).all());
        twice.addAll(List.copyOf(twice));
        Collections.shuffle(twice, new Random(seed));

        deliver(new RandomEvents(inOrder, seed).all());
        deliver(twice);

        eventually(() -> assertThat(recount(inOrder)).isEqualTo("[]"));
        eventually(() -> assertThat(recount(shuffled)).isEqualTo("[]"));
        var expected = standings(inOrder);
        assertThat(expected).contains("MISSED", "\"MET\"", "NOT_APPLICABLE");
        assertThat(standings(shuffled)).isEqualTo(expected);
    }

    private void deliver(List<RandomEvents.Told> events) {
        events.forEach(told -> surroundings.send(told.event(), told.sequence(), told.time()));
    }

    private String recount(Demo where) {
        var answer = send(monitor(where), "POST", "/standings/plan/recount", null);
        return answer.status() == 200 ? answer.body().path("differences").toString() : "status " + answer.status();
    }

    private String standings(Demo where) {
        var all = new StringBuilder();
        for (var block : RandomEvents.BLOCKS) {
            var unit = get(monitor(where), "/standings/plan/units/" + block).body();
            all.append(unit).append('\n');
        }
        return all.append(get(monitor(where), "/standings/plan?by=unit").body()).toString();
    }

    private static String monitor(Demo where) {
        return TestTokens.bearer("home-affairs", where.province(), null, "MONITOR");
    }
}
