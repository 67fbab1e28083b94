package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
import vn.dondoc.platform.time.MachineClock;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.KafkaExtension;

/** An expansion may stop anywhere and be gone on with by anybody. */
class ResumptionIT extends TaskServiceTest {

    @Autowired
    private Expansion expansion;

    @Autowired
    private Walking walking;

    @Autowired
    private Binding binding;

    @Autowired
    private Assignments assignments;

    @Autowired
    private MachineClock machine;

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
        var finished = walking.walk(run, 1);

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

    /** Died in the middle of the writes of a step: some assignments are there, no sheet is, nothing is noted. */
    @Test
    void aStepThatWasHalfWrittenIsMadeWhole() {
        var some = IntStream.range(0, 30)
                .mapToObj(n -> Samples.commune("x11-%02d".formatted(n)))
                .toList();
        some.forEach(this::known);
        var plan = planFor("x11", some.stream().map(UnitState::id).toArray(String[]::new));
        plans.keep(issued(plan));
        var run = expansion.open(plan);
        var written = some.stream()
                .limit(13)
                .flatMap(unit -> Demands.of(plan, unit, Lineage.NONE).stream()
                        .limit(1)
                        .map(demand -> Revision.issue(plan, unit.id(), demand, clock().instant())))
                .toList();
        assertThat(assignments.addAll(written)).isEmpty();

        unfinished.run(clock().instant());

        assertThat(runs.find(run.key()).orElseThrow().created()).isEqualTo(60);
        assertThat(ids("x11")).hasSize(60);
        assertThat(get("/api/v1/assignments/work-list/counts?plan=x11", MONITOR).text("/total"))
                .isEqualTo("120");
        probe.await(60, event -> String.valueOf(event.subject()).startsWith("x11:"));
        assertThat(probe.events(event -> String.valueOf(event.subject()).startsWith("x11:")))
                .as("each once, as version 1")
                .hasSize(60)
                .allMatch(event -> event.sequence() == 1);
    }

    @Test
    void anAmendmentThatStoppedInTheMiddleGoesOnToo() {
        var some = IntStream.range(0, 30)
                .mapToObj(n -> Samples.commune("x12-%02d".formatted(n)))
                .toList();
        some.forEach(this::known);
        var scope = Scope.ofUnits(some.stream().map(UnitState::id).toList());
        var first = planFor("x12", some.stream().map(UnitState::id).toArray(String[]::new));
        plans.keep(issued(first));
        walking.walk(expansion.open(first), 10);
        var amended = Samples.plan(
                "x12",
                first.versions().get(0),
                Samples.version(2, "2026-07-01", Samples.task("I.1", Samples.MONTHLY, scope)));
        plans.keep(new Envelope<>("e", new PlanIssued(amended), 5, clock().instant()));

        var run = expansion.open(amended);
        assertThat(walking.walk(run, 1)).isFalse();
        binding.bind(amended, some.subList(20, 25), Lineage.NONE);
        unfinished.run(clock().instant());

        assertThat(runs.find(run.key()).orElseThrow().state()).isEqualTo(Run.State.DONE);
        probe.await(120, event -> String.valueOf(event.subject()).startsWith("x12:"));
        assertThat(probe.events(event -> String.valueOf(event.subject()).startsWith("x12:")))
                .as("issued, then revised or cancelled, each once")
                .hasSize(120);
        assertThat(get("/api/v1/assignments/x12:I.1:x12-29", MONITOR).body().at("/occurrences"))
                .hasSize(8);
        assertThat(get("/api/v1/assignments/x12:I.2:x12-29", MONITOR).text("/cancelledAt"))
                .isNotEmpty();
    }

    @Test
    void twoThatWriteTheSameDisturbNobody() throws Exception {
        var some = IntStream.range(0, 20)
                .mapToObj(n -> Samples.commune("x13-%02d".formatted(n)))
                .toList();
        some.forEach(this::known);
        var plan = planFor("x13", some.stream().map(UnitState::id).toArray(String[]::new));
        plans.keep(issued(plan));
        Callable<Integer> bind = () -> binding.bind(plan, some, Lineage.NONE);

        var executor = Executors.newFixedThreadPool(2);
        try {
            for (var bound : executor.invokeAll(List.of(bind, bind))) {
                assertThat(bound.get()).isEqualTo(40);
            }
        } finally {
            executor.shutdownNow();
        }

        probe.await(40, event -> String.valueOf(event.subject()).startsWith("x13:"));
        assertThat(probe.events(event -> String.valueOf(event.subject()).startsWith("x13:")))
                .allMatch(event -> event.sequence() == 1);
        assertThat(get("/api/v1/assignments/work-list/counts?plan=x13", MONITOR).text("/total"))
                .isEqualTo("80");
    }

    @Test
    void whatSomebodyElseIsAtIsLeftToHim() {
        known(Samples.commune("x14-a"));
        var plan = planFor("x14", "x14-a");
        plans.keep(issued(plan));
        var run = expansion.open(plan);
        assertThat(runs.lease(run, "somebody", machine.now(), Duration.ofMinutes(1)))
                .isTrue();

        assertThat(walking.walk(run, 10)).isFalse();
        assertThat(runs.find(run.key()).orElseThrow().created()).isZero();
        assertThat(runs.lease(run, "another", machine.now().plusSeconds(61), Duration.ofSeconds(1)))
                .isTrue();
        runs.release(run, "another");

        assertThat(walking.walk(run, 10)).isTrue();
    }

    @Test
    void aRunOfAnOlderVersionStepsBack() {
        known(Samples.commune("x10-a"));
        var first = planFor("x10", "x10-a");
        plans.keep(issued(first));
        var run = expansion.open(first);
        var second = Samples.plan("x10", first.versions().get(0), Samples.version(2, "2026-07-01"));
        plans.keep(new Envelope<>("e", new PlanIssued(second), 5, clock().instant()));

        assertThat(walking.walk(run, 10)).isTrue();

        assertThat(runs.find(run.key()).orElseThrow().state()).isEqualTo(Run.State.SUPERSEDED);
        assertThat(ids("x10")).isEmpty();
    }
}
