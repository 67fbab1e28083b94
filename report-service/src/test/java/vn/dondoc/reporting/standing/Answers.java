package vn.dondoc.reporting.standing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.regime.ReportPeriod;
import vn.dondoc.reporting.regime.ReportStanding;

/** Everything that can be asked of a world as of an instant, one line per finding, as the oracle's bridge prints it. */
final class Answers {

    private static final Set<Reason> NOT_LOOKED_AT = Set.of(Reason.OTHER_TYPE, Reason.OTHER_CHANNEL);

    private final World world;
    private final Instant asOf;
    private final Map<String, Sheet> sheets = new HashMap<>();

    Answers(World world, Instant asOf) {
        this.world = world;
        this.asOf = asOf;
    }

    List<String> all() {
        List<String> lines = new ArrayList<>();
        List<Cell> cells = world.cells(asOf);
        cells.forEach(cell -> lines.addAll(about(cell)));
        cells.stream()
                .map(cell -> cell.key().period())
                .distinct()
                .forEach(period -> lines.addAll(rollups(cells, period)));
        owed().forEach(owed -> {
            ReportStanding report = world.reports(owed.get(0), asOf)
                    .of(ReportPeriod.parse(owed.get(1)))
                    .orElseThrow();
            lines.add("report %s %s %s %s %s %s"
                    .formatted(
                            owed.get(0),
                            owed.get(1),
                            report.dueOn(),
                            none(report.closing()),
                            none(report.timeliness()),
                            none(report.lateWorkingDays())));
        });
        world.claims(asOf).flagged().forEach(id -> lines.add("flagged " + id));
        return lines;
    }

    /** Unit and period of each report that is owed. */
    List<List<String>> owed() {
        Rulebook rules = world.rulebook(asOf);
        return rules.units().ids().stream()
                .flatMap(unit -> rules.reportDuties(unit).stream())
                .map(duty -> List.of(duty.unitId(), duty.period().toString()))
                .toList();
    }

    private static Object none(@Nullable Object value) {
        return value == null ? "None" : value;
    }

    private List<String> about(Cell cell) {
        CellKey key = cell.key();
        String place = "%s %s %s ".formatted(key.unitId(), key.quotaId(), key.period());
        BigDecimal required = cell.required();
        Amount achieved = cell.achieved();
        String line = "cell " + place + cell.status() + " " + cell.hardness() + " "
                + (cell.exempt() ? "exempt" : String.valueOf(cell.dueOn())) + " "
                + (required == null ? "-" : share(new Amount(required, BigDecimal.ONE))) + " "
                + (achieved == null ? "-" : share(achieved));
        Sheet sheet = sheets.computeIfAbsent(key.unitId(), id -> world.sheet(id, asOf));
        Explanation why = sheet.explain(key.quotaId(), key.period());
        String counted = ids(why.counted());
        String passed = ids(why.notCounted());
        return counted.isEmpty() && passed.isEmpty()
                ? List.of(line)
                : List.of(line, "pieces " + place + "+" + counted + " -" + passed);
    }

    private static String ids(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(one -> one.source() == Verdict.Source.EVIDENCE && !NOT_LOOKED_AT.contains(one.reason()))
                .map(Verdict::id)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String share(Amount amount) {
        BigInteger above = amount.numerator().toBigIntegerExact();
        BigInteger below = amount.denominator().toBigIntegerExact();
        BigInteger common = above.gcd(below);
        return above.divide(common) + "/" + below.divide(common);
    }

    private List<String> rollups(List<Cell> cells, Period period) {
        List<Cell> selected = cells.stream()
                .filter(cell -> cell.key().period().equals(period))
                .toList();
        return Stream.of(Rollup.By.KIND, Rollup.By.UNIT, Rollup.By.QUOTA)
                .flatMap(by -> {
                    Rollup rollup = Rollup.of(selected, by.in(world.units(asOf)::find));
                    String start = "line %s %s ".formatted(period, by.name().toLowerCase(Locale.ROOT));
                    return Stream.concat(
                            rollup.items().entrySet().stream()
                                    .map(item -> start + item.getKey() + line(item.getValue())),
                            Stream.of(start + "TOTAL" + line(rollup.total())));
                })
                .toList();
    }

    private static String line(Line line) {
        BigDecimal rate = line.rate();
        return tally(line.mandatory()) + " "
                + (rate == null ? "-" : rate.movePointRight(4).intValue()) + " " + line.unitsReached() + "/"
                + line.units() + " voluntary" + tally(line.voluntary());
    }

    private static String tally(Tally tally) {
        return " %d %d %d %d %d".formatted(tally.met(), tally.metLate(), tally.missed(), tally.open(), tally.exempt());
    }
}
