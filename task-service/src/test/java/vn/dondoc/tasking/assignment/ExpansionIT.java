package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.contracts.plan.PlanClosed;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitRegistered;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.contracts.unit.UnitSucceeded;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.Units;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.KafkaExtension;

/** From events of plans and units to assignments and their events. */
class ExpansionIT extends TaskServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Expansion expansion;

    @Autowired
    private Runs runs;

    @Autowired
    private Plans plans;

    @Autowired
    private Units units;

    private EventProbe probe;

    @BeforeEach
    void listen() {
        probe = EventProbe.fromNow(KafkaExtension.bootstrapServers(), "dondoc.assignments");
    }

    @AfterEach
    void stopListening() {
        probe.close();
    }

    private static PlanState planFor(String id, String... unitIds) {
        var scope = Scope.ofUnits(List.of(unitIds));
        return Samples.plan(
                id,
                Samples.version(
                        1,
                        null,
                        Samples.task("I.1", Samples.QUARTERLY, scope),
                        Samples.task("I.2", Samples.ON_EVENT, scope)));
    }

    private List<String> ids(String plan) {
        return get("/api/v1/assignments?limit=500&plan=" + plan, MONITOR).ids();
    }

    private void awaitIds(String plan, String... ids) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids(plan)).containsExactly(ids));
    }

    private void awaitDone(String plan, int version) {
        await().atMost(PATIENCE)
                .until(() -> runs.find(Runs.key("demo", plan, version))
                        .filter(run -> run.state() == Run.State.DONE)
                        .isPresent());
    }

    private void known(UnitState unit) {
        units.keep(new Envelope<>("e", new UnitRegistered(unit), 1, clock().instant()));
    }

    @Test
    void anIssuedPlanGivesEachUnitItsAssignments() {
        known(Samples.commune("x1-a"));
        known(Samples.commune("x1-b"));
        publish(planFor("x1", "x1-a", "x1-b"));

        awaitIds("x1", "x1:I.1:x1-a", "x1:I.2:x1-a", "x1:I.1:x1-b", "x1:I.2:x1-b");
        var event = probe.await("assignment.issued.v1", "x1:I.1:x1-a");
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.value()).contains("\"dueOn\":\"2026-03-31\"", "\"role\":\"LEAD\"");
        awaitDone("x1", 1);
        var progress = get("/api/v1/assignments/expansions/x1", MONITOR);
        assertThat(progress.text("/created")).isEqualTo("4");
        assertThat(progress.text("/expected")).isEqualTo("4");
    }

    @Test
    void aUnitThatComesAfterThePlanIsBoundToo() {
        publish(planFor("x2", "x2-a"));
        awaitDone("x2", 1);

        publish(Samples.commune("x2-a"), 1);

        awaitIds("x2", "x2:I.1:x2-a", "x2:I.2:x2-a");
    }

    @Test
    void repeatedAndLateEventsChangeNothing() {
        var amended = Samples.plan(
                "x3",
                planFor("x3", "x3-a").versions().get(0),
                Samples.version(2, "2026-07-01", Samples.task("I.1", Samples.MONTHLY, Scope.ofUnits(List.of("x3-a")))));
        publish(amended);
        publish(Samples.commune("x3-a"), 1);
        awaitIds("x3", "x3:I.1:x3-a", "x3:I.2:x3-a");

        publish(amended);
        publish(planFor("x3", "x3-a"));
        publish(Samples.commune("x3-a"), 1);
        publish(Samples.commune("x3-mark"), 1);
        publish(planFor("x3-mark", "x3-mark"));
        awaitIds("x3-mark", "x3-mark:I.1:x3-mark", "x3-mark:I.2:x3-mark");

        assertThat(ids("x3")).containsExactly("x3:I.1:x3-a", "x3:I.2:x3-a");
        assertThat(probe.events(event -> "x3:I.1:x3-a".equals(event.subject()))).hasSize(1);
    }

    @Test
    void anAmendmentAddsRevisesAndCancels() {
        var scope = Scope.ofUnits(List.of("x4-a"));
        publish(Samples.commune("x4-a"), 1);
        publish(planFor("x4", "x4-a"));
        awaitDone("x4", 1);

        publish(Samples.plan(
                "x4",
                planFor("x4", "x4-a").versions().get(0),
                Samples.version(
                        2,
                        "2026-07-01",
                        Samples.task("I.1", Samples.MONTHLY, scope),
                        Samples.task("I.3", Samples.QUARTERLY, scope))));

        awaitDone("x4", 2);
        assertThat(ids("x4")).containsExactly("x4:I.1:x4-a", "x4:I.2:x4-a", "x4:I.3:x4-a");
        probe.await("assignment.revised.v1", "x4:I.1:x4-a");
        probe.await("assignment.cancelled.v1", "x4:I.2:x4-a");
        var added = probe.await("assignment.issued.v1", "x4:I.3:x4-a");
        assertThat(added.value()).contains("\"owedFrom\":\"2026-07-01\"");
        assertThat(get("/api/v1/assignments/x4:I.2:x4-a", MONITOR).text("/cancelledAt"))
                .isEqualTo("2026-06-30T17:00:00Z");
    }

    private void awaitStates(String id, String... states) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/api/v1/assignments/" + id, MONITOR)
                                .body()
                                .at("/occurrences")
                                .valueStream()
                                .map(one -> one.at("/state").asString()))
                        .containsExactly(states));
    }

    @Test
    void aUnitWhoseKindIsCorrectedOwesNothingMoreUntilItIsThatKindAgain() {
        var kinds = new Scope(List.of(UnitKind.ZONE_AUTHORITY), List.of(), List.of());
        var zone = Samples.unit("x15-a", UnitKind.ZONE_AUTHORITY, List.of(), "2025-07-01", null, List.of());
        publish(zone, 1);
        publish(Samples.plan("x15", Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, kinds))));
        awaitDone("x15", 1);

        publish(Samples.commune("x15-a"), 2);
        awaitStates("x15:I.1:x15-a", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED");
        probe.await("assignment.cancelled.v1", "x15:I.1:x15-a");

        publish(zone, 3);
        awaitStates("x15:I.1:x15-a", "NOT_STARTED", "NOT_STARTED", "NOT_STARTED", "NOT_STARTED");
    }

    @Test
    void aUnitThatIsMovedFromUnderTheIssuerOwesItNothingMore() {
        publish(Samples.unit("x16-a", UnitKind.DIVISION, List.of("x16-bql"), "2025-07-01", null, List.of()), 1);
        publish(Samples.issuedBy("x16-bql", planFor("x16", "x16-a")));
        awaitDone("x16", 1);

        publish(Samples.unit("x16-a", UnitKind.DIVISION, List.of("x16-khac"), "2025-07-01", null, List.of()), 2);
        awaitStates("x16:I.1:x16-a", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED");
    }

    @Test
    void aSuccessorIsBoundWhereItsPredecessorWasNamed() {
        var old = Samples.commune("x5-old");
        publish(old, 1);
        publish(Samples.commune("x5-new"), 1);
        publish(planFor("x5", "x5-old"));
        awaitDone("x5", 1);

        publish(new UnitSucceeded(Samples.mergedInto(old, "x5-new", "2026-06-01")), 2);

        awaitIds("x5", "x5:I.1:x5-new", "x5:I.2:x5-new", "x5:I.1:x5-old", "x5:I.2:x5-old");
    }

    @Test
    void aUnitsPlanBindsTheUnitsBelowItAlone() {
        var below =
                Samples.unit("x6-a", UnitKind.DIVISION, List.of("x6-root", "x6-bql"), "2025-07-01", null, List.of());
        publish(below, 1);
        publish(Samples.commune("x6-b"), 1);
        publish(Samples.issuedBy("x6-bql", planFor("x6", "x6-a", "x6-b")));

        awaitIds("x6", "x6:I.1:x6-a", "x6:I.2:x6-a");
        awaitDone("x6", 1);
    }

    @Test
    void aClosedPlanBindsNobodyNew() {
        var plan = planFor("x7", "x7-a", "x7-b");
        publish(Samples.commune("x7-a"), 1);
        publish(plan);
        awaitDone("x7", 1);

        publish(new PlanClosed(Samples.closed(plan)), 5);
        await().atMost(PATIENCE)
                .until(() -> plans.find("demo", "x7").orElseThrow().equals(Samples.closed(plan)));
        publish(Samples.commune("x7-b"), 1);
        await().atMost(PATIENCE).until(() -> units.find("demo", "x7-b").isPresent());
        expansion.bind(Samples.commune("x7-b"));

        assertThat(ids("x7")).containsExactly("x7:I.1:x7-a", "x7:I.2:x7-a");
    }
}
