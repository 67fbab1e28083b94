package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.contracts.plan.PlanIssued;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.unit.UnitRegistered;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.register.Plans;
import vn.dondoc.platform.register.Units;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.KafkaExtension;

/** An expansion may stop anywhere and be gone on with by anybody. */
class ResumptionIT extends TaskServiceTest {

    @Autowired
    private Expansion expansion;

    @Autowired
    private UnfinishedExpansions unfinished;

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

    private Envelope<PlanIssued> issued(PlanState plan) {
        return new Envelope<>("e", new PlanIssued(plan), 4, clock().instant());
    }

    private void known(UnitState unit) {
        units.keep(new Envelope<>("e", new UnitRegistered(unit), 1, clock().instant()));
    }

    @Test
    void anExpansionThatStoppedInTheMiddleGoesOnWhereItWas() {
        var ids = IntStream.range(0, 60).mapToObj("x8-%02d"::formatted).toList();
        ids.forEach(id -> known(Samples.commune(id)));
        var plan = planFor("x8", ids.toArray(String[]::new));
        plans.keep(issued(plan));

        var run = expansion.open(plan);
        var finished = expansion.walk(run, 1);

        assertThat(finished).isFalse();
        var stopped = runs.find(run.key()).orElseThrow();
        assertThat(stopped.unitsDone()).isEqualTo(20);
        assertThat(stopped.expected()).isEqualTo(120);

        unfinished.run(clock().instant());

        var done = runs.find(run.key()).orElseThrow();
        assertThat(done.state()).isEqualTo(Run.State.DONE);
        assertThat(done.created()).isEqualTo(120);
        assertThat(ids("x8")).hasSize(120);
        assertThat(runs.unfinished()).extracting(Run::key).doesNotContain(run.key());
        probe.await(120, event -> String.valueOf(event.subject()).startsWith("x8:"));
        assertThat(probe.events(event -> String.valueOf(event.subject()).startsWith("x8:")))
                .as("each once")
                .hasSize(120);
    }

    @Test
    void aStepThatWasDoneButNotNotedIsHarmlessToRepeat() {
        known(Samples.commune("x9-a"));
        var plan = planFor("x9", "x9-a");
        plans.keep(issued(plan));
        expansion.bind(Samples.commune("x9-a"));
        assertThat(ids("x9")).isEmpty();

        expansion.open(plan);
        expansion.bind(Samples.commune("x9-a"));
        assertThat(ids("x9")).hasSize(2);
        unfinished.run(clock().instant());

        assertThat(ids("x9")).hasSize(2);
        assertThat(get("/api/v1/assignments/x9:I.1:x9-a", MONITOR)
                        .whole()
                        .headers()
                        .firstValue("ETag"))
                .contains("\"1\"");
    }

    @Test
    void aRunOfAnOlderVersionStepsBack() {
        known(Samples.commune("x10-a"));
        var first = planFor("x10", "x10-a");
        plans.keep(issued(first));
        var run = expansion.open(first);
        var second = Samples.plan("x10", first.versions().get(0), Samples.version(2, "2026-07-01"));
        plans.keep(new Envelope<>("e", new PlanIssued(second), 5, clock().instant()));

        assertThat(expansion.walk(run, 10)).isTrue();

        assertThat(runs.find(run.key()).orElseThrow().state()).isEqualTo(Run.State.SUPERSEDED);
        assertThat(ids("x10")).isEmpty();
    }
}
