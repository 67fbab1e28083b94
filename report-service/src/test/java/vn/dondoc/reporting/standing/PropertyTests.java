package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.standing.CellStatus;

/** What holds for any facts: random years, each told by its seed. */
class PropertyTests {

    private static World year(RandomFacts random) {
        World world = new World();
        Replay replay = new Replay(world);
        random.year(200).forEach(replay::play);
        return world;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void closingsAddUpToWhatWasAssigned(long seed) {
        RandomFacts random = new RandomFacts(seed);
        World world = year(random);
        Instant asOf = random.anyInstant();
        List<Cell> cells = world.cells(asOf);

        for (Rollup.By by : Rollup.By.values()) {
            Rollup rollup = Rollup.of(cells, by.in(world.units(asOf)::find));
            Line sum = rollup.items().values().stream().reduce(Line.EMPTY, Line::plus);
            assertThat(sum.mandatory()).isEqualTo(rollup.total().mandatory());
            assertThat(sum.voluntary()).isEqualTo(rollup.total().voluntary());
            Tally all = sum.mandatory().plus(sum.voluntary());
            assertThat(all.assigned()).isEqualTo(cells.size());
            assertThat(all.reached()).isBetween(0, all.assigned() - all.exempt());
            assertThat(rollup.total().unitsReached())
                    .isBetween(0, rollup.total().units());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void neitherOrderNorRepetitionOfFactsMatters(long seed) {
        RandomFacts random = new RandomFacts(seed);
        World world = year(random);
        World other = shuffledAndDoubled(world, new Random(seed));
        Instant asOf = random.anyInstant();

        assertThat(other.cells(asOf)).isEqualTo(world.cells(asOf));
        assertThat(other.claims(asOf).all()).isEqualTo(world.claims(asOf).all());
    }

    private static World shuffledAndDoubled(World world, Random random) {
        World other = new World();
        other.units.addAll(twice(world.units, random));
        other.successions.addAll(twice(world.successions, random));
        other.versions.addAll(twice(world.versions, random));
        other.waivers.addAll(twice(world.waivers, random));
        other.filings.putAll(world.filings);
        other.occurrences.putAll(world.occurrences);
        twice(world.pieces.values(), random).forEach(piece -> other.pieces.put(piece.id() + random.nextInt(2), piece));
        return other;
    }

    private static <T> List<T> twice(Collection<T> facts, Random random) {
        List<T> doubled = new ArrayList<>(facts);
        doubled.addAll(facts);
        Collections.shuffle(doubled, random);
        return doubled;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void whatComesLaterDoesNotChangeTheAnswerOfThen(long seed) {
        RandomFacts random = new RandomFacts(seed);
        List<Map<String, Object>> facts = random.year(200);
        Instant asOf = random.anyInstant();
        World known = new World();
        Replay then = new Replay(known);
        facts.stream()
                .filter(fact -> !Instant.parse(String.valueOf(fact.get("at"))).isAfter(asOf))
                .forEach(then::play);
        World all = new World();
        facts.forEach(new Replay(all)::play);

        assertThat(new Answers(all, asOf).all()).isEqualTo(new Answers(known, asOf).all());
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void timeAloneChangesACellExactlyWhenItSaid(long seed) {
        RandomFacts random = new RandomFacts(seed);
        World world = year(random);
        Instant silence = World.at("2026-11-01T00:00");
        world.pieces.values().removeIf(piece -> !piece.receivedAt().isBefore(silence));
        Rulebook rules = world.rulebook(silence);
        Claims claims = world.claims(silence);
        for (String unit : rules.units().ids()) {
            Function<Instant, Sheet> at = asOf -> new Sheet(rules, claims, frozen(world, unit, rules, silence), asOf);
            for (Cell cell : at.apply(silence).cells()) {
                Instant next = cell.nextChangeAt();
                if (next != null) {
                    CellStatus before = status(at.apply(next.minusMillis(1)), cell);
                    assertThat(before).isEqualTo(cell.status());
                    assertThat(status(at.apply(next), cell)).isNotEqualTo(cell.status());
                }
            }
        }
    }

    private static CellStatus status(Sheet sheet, Cell cell) {
        return sheet.cell(cell.key().quotaId(), cell.key().period()).status();
    }

    /** The unit's facts as if nothing came after {@code silence}. */
    private static UnitFacts frozen(World world, String unit, Rulebook rules, Instant silence) {
        UnitFacts facts = world.facts(unit, rules.units());
        return new UnitFacts(
                unit,
                facts.pieces().stream()
                        .map(piece -> new Piece(
                                piece.id(),
                                piece.unitId(),
                                piece.type(),
                                piece.channel(),
                                piece.title(),
                                piece.occurredOn(),
                                piece.url(),
                                piece.receivedAt(),
                                piece.decisions().stream()
                                        .filter(made -> made.at().isBefore(silence))
                                        .toList(),
                                piece.settlements(),
                                piece.withdrawnAt()))
                        .toList(),
                facts.waivers().stream()
                        .filter(waiver -> waiver.grantedAt().isBefore(silence))
                        .toList(),
                List.of(),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void aPieceChangesNoCellThatItDoesNotTouch(long seed) {
        World world = year(new RandomFacts(seed));
        Instant asOf = World.at("2027-01-20T00:00");
        Rulebook rules = world.rulebook(asOf);
        List<Piece> pieces = List.copyOf(world.pieces.values());
        Piece last = pieces.get(pieces.size() - 1);
        Map<CellKey, Cell> with = cells(world, rules, last.unitId(), asOf);
        world.pieces.remove(last.id());
        Map<CellKey, Cell> without = cells(world, rules, last.unitId(), asOf);
        Sheet sheet = new Sheet(rules, world.claims(asOf), world.facts(last.unitId(), rules.units()), asOf);

        assertThat(Stream.of(with, without)
                        .flatMap(cells -> cells.keySet().stream())
                        .distinct())
                .filteredOn(key -> !sheet.touchedBy(last).contains(key))
                .allSatisfy(key -> assertThat(with.get(key)).isEqualTo(without.get(key)));
    }

    private static Map<CellKey, Cell> cells(World world, Rulebook rules, String unit, Instant asOf) {
        return new Sheet(rules, world.claims(asOf), world.facts(unit, rules.units()), asOf)
                .cells().stream().collect(Collectors.toMap(Cell::key, Function.identity()));
    }
}
