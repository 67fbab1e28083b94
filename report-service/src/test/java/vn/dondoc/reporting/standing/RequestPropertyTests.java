package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.standing.Closing;
import vn.dondoc.contracts.standing.Timeliness;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.Window;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.regime.ReportStanding;

/** What holds for reports on request in random years, beside the rounds, while units open, close and merge. */
class RequestPropertyTests {

    private static final int REQUESTS = 8;

    private final Random random = new Random(0);

    private World year(long seed) {
        random.setSeed(seed);
        World world = new World();
        Replay replay = new Replay(world);
        new RandomFacts(seed).year(120).forEach(replay::play);
        for (int n = 0; n < REQUESTS; n++) {
            ask(world, n);
        }
        return world;
    }

    /** A request somewhere in the year, some withdrawn, answered by chance in the order of the clock. */
    private void ask(World world, int n) {
        Instant asked = anyInstant();
        var from = BusinessZone.dateOf(asked).minusDays(random.nextInt(30));
        var cutOff = from.plusDays(random.nextInt(45));
        Instant withdrawn = random.nextInt(4) == 0 ? asked.plus(Duration.ofDays(random.nextInt(30))) : null;
        var scope = new Scope(Set.of(), Set.of("u0", "u" + (1 + random.nextInt(RandomPlan.UNITS - 1))), Set.of());
        world.requests.add(new Request(
                "DX-" + n,
                "Đột xuất " + n,
                new Window(from, cutOff),
                cutOff.plusDays(1 + random.nextInt(10)),
                scope,
                asked,
                withdrawn));
        for (int unit = 0; unit < RandomPlan.UNITS; unit++) {
            answer(world, "u" + unit, "DX-" + n, asked);
        }
    }

    private void answer(World world, String unit, String request, Instant asked) {
        Instant when = asked.plus(Duration.ofHours(random.nextInt(24 * 60)));
        switch (random.nextInt(6)) {
            case 0 -> world.exempted(unit, null, request, local(when));
            case 1 ->
                world.extended(
                        unit,
                        null,
                        request,
                        BusinessZone.dateOf(when).plusDays(9).toString(),
                        local(when));
            case 2 -> {
                return;
            }
            default -> {
                if (world.reports(unit, when).of(ReportPeriod.parse(request)).isPresent()) {
                    world.reported(unit, request, when, random.nextBoolean(), List.of());
                    settle(world, unit, request, when.plusSeconds(3600));
                }
            }
        }
    }

    private void settle(World world, String unit, String request, Instant when) {
        if (random.nextBoolean()) {
            world.accepted(unit, request, when);
        } else {
            world.returned(unit, request, when);
        }
    }

    private static String local(Instant when) {
        return when.atZone(BusinessZone.ID).toLocalDateTime().toString();
    }

    private Instant anyInstant() {
        return World.at("2025-12-20T00:00")
                .plusSeconds(random.nextInt((int) Duration.ofDays(400).toSeconds()));
    }

    private static List<ReportStanding> reports(World world, Instant asOf) {
        return world.rulebook(asOf).units().ids().stream()
                .sorted()
                .flatMap(unit -> world.reports(unit, asOf).all().values().stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void closingsAndWhatIsOpenAddUpToWhatIsOwed(long seed) {
        World world = year(seed);
        Instant asOf = anyInstant();
        List<ReportStanding> reports = reports(world, asOf);
        Map<Closing, Long> closed = reports.stream()
                .map(ReportStanding::closing)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(closing -> closing, Collectors.counting()));
        long open = reports.stream().filter(report -> report.closing() == null).count();

        assertThat(reports).hasSize(new Answers(world, asOf).owed().size()).isNotEmpty();
        assertThat(closed.values().stream().mapToLong(Long::longValue).sum() + open)
                .isEqualTo(reports.size());
        assertThat(reports).allSatisfy(report -> {
            boolean late = !asOf.isBefore(BusinessZone.endOf(report.dueOn()));
            boolean filed = report.timeliness() == Timeliness.ON_TIME || report.timeliness() == Timeliness.LATE;
            assertThat(report.closing() == Closing.MISSING)
                    .isEqualTo(late && !filed && report.closing() != Closing.EXEMPT);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aRequestThatComesTwiceAndInAnyOrderIsOne(long seed) {
        World world = year(seed);
        Instant asOf = World.at("2026-11-15T00:00");
        List<String> before = new Answers(world, asOf).all();

        List<Request> twice = new ArrayList<>(world.requests);
        twice.addAll(world.requests);
        Collections.shuffle(twice, random);
        world.requests.clear();
        world.requests.addAll(twice);

        assertThat(new Answers(world, asOf).all()).isEqualTo(before).anyMatch(line -> line.contains("DX-"));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void whatIsAskedLaterDoesNotChangeTheAnswerOfThen(long seed) {
        World world = year(seed);
        Instant asOf = anyInstant();
        List<String> then = new Answers(world, asOf).all();

        world.requests.removeIf(request -> request.requestedAt().isAfter(asOf));
        world.waivers.removeIf(waiver -> waiver.grantedAt().isAfter(asOf));

        assertThat(new Answers(world, asOf).all()).isEqualTo(then);
    }
}
