package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.acceptance.Platform.accepted;
import static vn.dondoc.acceptance.Platform.eventually;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.dondoc.acceptance.Installation.Victim;

/**
 * The installation ends in the middle of 200 items being sent, in order or without a farewell, and starts again on the
 * same data: what was acknowledged is there, is counted, and is counted once.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NothingIsLostIT {

    private static final Logger log = LoggerFactory.getLogger(NothingIsLostIT.class);
    private static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");
    private static final String PLAN = "ke-hoach-xa";
    private static final List<String> UNITS = List.of("ban-mot", "ban-hai", "ban-ba", "ban-bon");
    private static final int ITEMS = 200;
    private static final Duration UNTIL_COUNTED = Duration.ofSeconds(60);

    private final Installation installation = Installation.fresh("nothing-is-lost", NOW);
    private final Set<String> sentBefore = new TreeSet<>();
    private int acknowledgedInAll;

    @BeforeAll
    void aPlanCountsWhatFourUnitsSend() {
        var platform = installation.platform();
        var admin = platform.as("admin");
        accepted(() -> admin.put("/calendars/2026", Fixture.json("calendar-2026.json")));
        accepted(() -> admin.put("/units/xa", Fixture.unit("xa", "Xã", "COMMUNE", null)));
        UNITS.forEach(unit -> accepted(() -> admin.put("/units/" + unit, Fixture.unit(unit, "Ban", "DIVISION", "xa"))));
        var issuer = platform.as("xa");
        accepted(() -> issuer.put("/plans/" + PLAN, Fixture.json("nothing-is-lost/plan.json")));
        List.of("submission", "approval", "issue")
                .forEach(step -> accepted(() -> issuer.post("/plans/" + PLAN + "/" + step, Map.of())));
    }

    @AfterAll
    void stop() {
        installation.close();
        log.info("{} items were acknowledged before an end, none was lost", acknowledgedInAll);
    }

    @Test
    @Order(1)
    void anOrderlyStopLosesNothing() {
        sendUntil("t", 100, () -> assertThat(installation.stop()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"a, EVERYTHING, 40", "b, ONLY_THE_LAUNCHER, 90", "c, ONLY_ITS_CHILD, 140"})
    @Order(2)
    void aSuddenEndLosesNothing(String prefix, Victim victim, int acknowledged) {
        sendUntil(prefix, acknowledged, () -> installation.kill(victim));
    }

    private void sendUntil(String prefix, int acknowledged, Runnable end) {
        var senders = new Senders(installation.platform(), PLAN, UNITS, prefix, ITEMS);
        senders.start();
        senders.awaitAcknowledged(acknowledged);
        end.run();
        var kept = senders.end();
        log.info("{}: {} of {} items were acknowledged before the end", prefix, kept.size(), ITEMS);
        acknowledgedInAll += kept.size();

        installation.startAgain();
        assertThat(installation.platform().now()).as("the clock").isEqualTo(NOW);
        everyAcknowledgedItemIsThereAndCounted(kept);
        theRestIsSentAgainAndNothingCountsTwice(senders);
    }

    private void everyAcknowledgedItemIsThereAndCounted(Set<String> kept) {
        var counts = new Counts(installation.platform(), PLAN, UNITS);
        var stored = counts.stored();
        assertThat(stored).as("lost").containsAll(kept).containsAll(sentBefore);
        eventually("every event has arrived")
                .atMost(UNTIL_COUNTED)
                .untilAsserted(() -> assertThat(counts.counted()).isEqualTo(stored));
        counts.sameAsRecount();
    }

    private void theRestIsSentAgainAndNothingCountsTwice(Senders senders) {
        var again = senders.again(installation.platform());
        again.start();
        assertThat(again.end()).hasSize(ITEMS);
        sentBefore.addAll(again.ids());
        var counts = new Counts(installation.platform(), PLAN, UNITS);
        eventually("everything is counted once")
                .atMost(UNTIL_COUNTED)
                .untilAsserted(() -> assertThat(counts.counted()).isEqualTo(new HashSet<>(sentBefore)));
        counts.sameAsRecount();
    }
}
