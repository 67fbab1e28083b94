package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same facts to this calculation and to an independent one, which stands beside the project where it was developed
 * and need not exist: then the test is skipped and says so.
 */
class OracleDifferentialTests {

    private static final int SCENARIOS = Integer.getInteger("dondoc.oracle.scenarios", 15);
    private static final long SEED = Long.getLong("dondoc.oracle.seed", 20260101L);
    private static final List<LocalDate> HOLIDAYS = Stream.of(
                    "2026-01-01",
                    "2026-01-02",
                    "2026-02-16",
                    "2026-02-17",
                    "2026-02-18",
                    "2026-02-19",
                    "2026-02-20",
                    "2026-04-27",
                    "2026-04-30",
                    "2026-05-01",
                    "2026-09-01",
                    "2026-09-02",
                    "2027-01-01")
            .map(LocalDate::parse)
            .toList();
    private static final LocalDate MAKE_UP = LocalDate.of(2026, 1, 10);

    private final Map<String, Set<String>> ours = new LinkedHashMap<>();

    @Test
    void bothGiveTheSameAnswers(@TempDir Path folder) throws Exception {
        Path oracle = oracle();
        assumeTrue(Files.exists(oracle.resolve("oracle.py")), "Skipped: no oracle beside the project");
        assumeTrue(exitCode(new ProcessBuilder("python3", "--version")) == 0, "Skipped: no python3");

        List<Object> scenarios = LongStream.range(SEED, SEED + SCENARIOS)
                .mapToObj(this::scenario)
                .toList();
        Map<String, Set<String>> theirs =
                ask(folder, oracle, JsonMapper.shared().writeValueAsString(scenarios));

        assertThat(theirs.keySet()).containsExactlyElementsOf(ours.keySet());
        ours.forEach((question, answer) -> {
            Set<String> expected = theirs.get(question);
            assertThat(minus(answer, expected))
                    .as("only ours, %s; only theirs: %s", question, minus(expected, answer))
                    .isEmpty();
            assertThat(minus(expected, answer)).as("only theirs, %s", question).isEmpty();
        });
        assertEverythingHappened();
    }

    private void assertEverythingHappened() {
        Set<String> words = ours.values().stream()
                .flatMap(Set::stream)
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(Collectors.toSet());
        assertThat(words)
                .contains("MET", "MET_LATE", "MISSED", "AT_RISK", "PENDING", "exempt", "flagged")
                .contains("REPORTED", "CONFIRMED_ZERO", "EXEMPT", "MISSING", "ON_TIME", "LATE", "NOT_DUE", "OVERDUE");
    }

    private static Set<String> minus(@Nullable Set<String> all, @Nullable Set<String> without) {
        Set<String> rest = new TreeSet<>(all == null ? Set.of() : all);
        rest.removeAll(without == null ? Set.of() : without);
        return rest;
    }

    private Object scenario(long seed) {
        RandomFacts random = new RandomFacts(seed);
        World world = new World();
        world.calendars.add(new CalendarYear(2026, Set.copyOf(HOLIDAYS), Set.of(MAKE_UP), World.LONG_AGO));
        Replay replay = new Replay(world);
        List<Map<String, Object>> accepted =
                random.year(250).stream().filter(replay::play).toList();
        List<Object> questions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Instant asOf = random.anyInstant();
            Answers answers = new Answers(world, asOf);
            if (!world.units(asOf).ids().isEmpty()) {
                ours.put("AS OF " + seed + " " + asOf, new TreeSet<>(answers.all()));
                questions.add(Map.of("asOf", asOf.toString(), "reports", answers.owed()));
            }
        }
        List<Object> holidays = new ArrayList<>();
        HOLIDAYS.forEach(day -> holidays.add(Map.of("date", day.toString())));
        var calendar = Map.of("holidays", holidays, "makeUpDays", List.of(MAKE_UP.toString()));
        return Map.of("seed", seed, "facts", accepted, "questions", questions, "calendars", List.of(calendar));
    }

    private Map<String, Set<String>> ask(Path folder, Path oracle, String scenarios) throws Exception {
        Path bridge = folder.resolve("bridge.py");
        Path input = Files.writeString(folder.resolve("scenarios.json"), scenarios);
        Path output = folder.resolve("answers.txt");
        try (var source = OracleDifferentialTests.class.getResourceAsStream("/oracle-bridge.py")) {
            Files.write(bridge, Objects.requireNonNull(source).readAllBytes());
        }
        ProcessBuilder python = new ProcessBuilder("python3", bridge.toString())
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile());
        python.environment().put("PYTHONPATH", oracle.toString());
        python.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        python.environment().put("PYTHONIOENCODING", "utf-8");
        assertThat(exitCode(python.redirectError(folder.resolve("errors.txt").toFile())))
                .as("%s", Files.readString(folder.resolve("errors.txt")))
                .isZero();
        return parse(Files.readAllLines(output));
    }

    private static Map<String, Set<String>> parse(List<String> lines) {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        Set<String> current = new TreeSet<>();
        for (String line : lines) {
            if (line.startsWith("AS OF ")) {
                current = new TreeSet<>();
                answers.put(line, current);
            } else {
                current.add(line);
            }
        }
        return answers;
    }

    private static int exitCode(ProcessBuilder command) throws InterruptedException {
        try {
            Process process = command.start();
            return process.waitFor(5, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    /** The project's root is the first folder upwards that holds the Maven wrapper. */
    private static Path oracle() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        return root.resolveSibling("shared").resolve("acceptance");
    }
}
