package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.contracts.unit.UnitSucceeded;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.KafkaExtension;
import vn.dondoc.testing.ObservedEvent;

/** What becomes overdue is published once, and what a unit leaves behind is its successor's. */
class OverdueIT extends TaskServiceTest {

    private static final String BASE = "/api/v1/assignments";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private OverdueWatch watch;

    @Autowired
    private Assignments assignments;

    @Autowired
    private SheetKeeping sheets;

    @Autowired
    private Deadlines deadlines;

    private EventProbe probe;

    @BeforeEach
    void listen() {
        probe = EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.assignments");
        setClock("2026-03-02T08:00");
    }

    @AfterEach
    void stopListening() {
        probe.close();
    }

    private void issue(String plan, String... unitIds) {
        var scope = Samples.scopeOf(unitIds);
        publish(Samples.plan(
                plan,
                Samples.version(
                        1,
                        null,
                        Samples.task("I.1", Samples.QUARTERLY, scope),
                        Samples.task("I.2", Samples.ON_EVENT, scope))));
        await().atMost(PATIENCE)
                .until(() -> get(BASE + "?plan=" + plan, MONITOR).ids().size() == 2 * unitIds.length);
    }

    private List<ObservedEvent> overdue(String plan) {
        return probe.events(event -> "assignment.occurrence-overdue.v1".equals(event.type())
                && String.valueOf(event.subject()).startsWith(plan + ":"));
    }

    @Test
    void afterADowntimeEveryMissedDateIsPublishedOnce() {
        publish(Samples.commune("o-a"), 1);
        issue("o1", "o-a");
        watch.run(clock().instant());
        assertThat(overdue("o1")).isEmpty();

        setClock("2026-07-03T08:00");
        watch.run(clock().instant());
        watch.run(clock().instant());
        post(BASE + "/o1:I.1:o-a/occurrences/2/completion", lead("o-a"), "{}");
        watch.run(clock().instant());

        probe.await(event -> "o1:I.1:o-a".equals(event.subject()) && event.sequence() == 4);
        assertThat(overdue("o1"))
                .extracting(ObservedEvent::sequence)
                .as("one for each quarter that passed")
                .containsExactlyInAnyOrder(2L, 3L);
        assertThat(get(BASE + "/o1:I.1:o-a", MONITOR).text("/occurrences/0/state"))
                .isEqualTo("NOT_STARTED");
    }

    @Test
    void anOccurrenceOpenedWithAnEarlierDateIsWatchedToo() {
        publish(Samples.commune("o-b"), 1);
        issue("o2", "o-b");
        post(BASE + "/o2:I.2:o-b/occurrences", lead("o-b"), "{\"dueOn\":\"2026-03-05\",\"trigger\":\"Nghị định\"}");

        setClock("2026-03-06T00:00");
        watch.run(clock().instant());

        var event = probe.await("assignment.occurrence-overdue.v1", "o2:I.2:o-b");
        assertThat(event.value()).contains("\"dueOn\":\"2026-03-05\"");
        assertThat(overdue("o2")).hasSize(1);
    }

    /** Such a date cannot be given any more; once one stands there, no calendar finds its end. */
    @Test
    void oneThatCannotBeAnnouncedDoesNotStopTheOthers() {
        publish(Samples.commune("o-bad"), 1);
        publish(Samples.commune("o-good"), 1);
        issue("o4", "o-bad", "o-good");
        assignments.decide(
                "demo:o4:o-bad:I.2", one -> Openings.open(one, LocalDate.MAX, "x", null, "x", clock().instant()));
        sheets.refresh("demo", "o4", "o-bad");
        deadlines.keep(List.of(new Deadlines.Deadline("demo", LocalDate.parse("2026-01-01"), "o4", "o-bad")));

        setClock("2026-04-01T00:00");
        watch.run(clock().instant());

        probe.await("assignment.occurrence-overdue.v1", "o4:I.1:o-good");
    }

    @Test
    void whatAUnitLeavesBehindFollowsItsSuccessor() {
        var old = Samples.commune("o-old");
        publish(old, 1);
        publish(Samples.commune("o-new"), 1);
        issue("o3", "o-old");
        var opening = "{\"dueOn\":\"2026-08-10\",\"trigger\":\"Nghị quyết\"}";
        post(BASE + "/o3:I.2:o-old/occurrences", lead("o-old"), opening);

        var succeeded = new UnitSucceeded(Samples.mergedInto(old, "o-new", "2026-07-01"));
        publish(succeeded, 2);
        publish(succeeded, 2);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get(BASE + "/o3:I.2:o-new", MONITOR).text("/occurrences/0/trigger"))
                                .isEqualTo("Nghị quyết"));
        assertThat(get(BASE + "/o3:I.2:o-old", MONITOR).text("/occurrences/0/state"))
                .isEqualTo("CANCELLED");
        assertThat(get(BASE + "/o3:I.1:o-old", MONITOR).text("/occurrences/1/state"))
                .isEqualTo("NOT_STARTED");
        assertThat(get(BASE + "/o3:I.1:o-old", MONITOR).text("/occurrences/2/state"))
                .isEqualTo("CANCELLED");
        setClock("2026-07-03T08:00");
        watch.run(clock().instant());
        probe.await("assignment.occurrence-overdue.v1", "o3:I.1:o-old");
        assertThat(overdue("o3")).extracting(ObservedEvent::subject).containsOnly("o3:I.1:o-old");
        assertThat(get(BASE + "/o3:I.2:o-new", MONITOR).body().at("/occurrences"))
                .hasSize(1);
    }
}
