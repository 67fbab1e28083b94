package vn.dondoc.reporting.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.standing.StandingReport;
import vn.dondoc.reporting.rulebook.Book;

/** Calculates a plan anew from all facts and holds the result against the running sheets and lines, cell by cell. */
@Service
class Recount {

    private final Judge judge;
    private final Sheets sheets;
    private final Lines lines;
    private final Recomputation recomputation;
    private final Clock clock;
    private final MeterRegistry meters;

    Recount(Judge judge, Sheets sheets, Lines lines, Recomputation recomputation, Clock clock, MeterRegistry meters) {
        this.judge = judge;
        this.sheets = sheets;
        this.lines = lines;
        this.recomputation = recomputation;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * One cell or report that is not as it should be.
     *
     * @param place quota and period, or {@code report} and period
     * @param kept where the wrong value is kept: sheet or line
     */
    record Difference(
            String unitId,
            String place,
            String kept,
            @Nullable String says,
            @Nullable String shouldSay) {}

    /** What a recount found. */
    record Result(String planId, Instant at, int units, int cells, List<Difference> differences, boolean repaired) {}

    Result run(String province, Book book, boolean repair) {
        var now = clock.instant();
        var planId = book.plan().id();
        var fresh = judge.judge(province, book.units().ids(), book, now).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().picture()));
        Map<String, UnitSheet> kept = sheets.underPlan(province, planId).stream()
                .collect(Collectors.toMap(UnitSheet::unitId, Function.identity()));
        var differences = new ArrayList<Difference>();
        fresh.forEach((unit, picture) -> compare(unit, picture, kept.get(unit), differences));
        compareLines(fresh, lines.read(province, planId, null), differences);
        meters.counter("dondoc.standing.differences").increment(differences.size());
        if (repair) {
            differences.stream().map(Difference::unitId).distinct().forEach(unit -> repair(province, book, unit, now));
        }
        var cells = fresh.values().stream()
                .mapToInt(picture -> picture.cells().size())
                .sum();
        return new Result(planId, now, fresh.size(), cells, differences, repair);
    }

    private void repair(String province, Book book, String unitId, Instant now) {
        var key = new SheetKey(province, book.plan().id(), unitId);
        var periods = book.rules().columns().stream()
                .map(column -> column.period().toString())
                .collect(Collectors.toSet());
        sheets.find(key).ifPresent(sheet -> periods.addAll(sheet.periods()));
        lines.forget(key, periods);
        recomputation.recompute(key, now, Recomputation.Lag.POSSIBLE);
        sheets.find(key).ifPresent(sheet -> lines.write(sheet, sheet.periods()));
    }

    private static void compare(String unit, Picture picture, @Nullable UnitSheet sheet, List<Difference> differences) {
        var should = says(picture.cells().stream().map(Mark::of).toList());
        compare(unit, "sheet", says(sheet == null ? List.of() : sheet.marks()), should, differences);
        compare(
                unit,
                "sheet",
                reports(sheet == null ? List.of() : sheet.reports()),
                reports(picture.reports()),
                differences);
    }

    private static Map<String, String> reports(Collection<StandingReport> reports) {
        return reports.stream().collect(Collectors.toMap(one -> "report:" + one.period(), StandingReport::toString));
    }

    private static void compareLines(Map<String, Picture> fresh, List<UnitLine> lines, List<Difference> differences) {
        var kept = lines.stream()
                .collect(Collectors.groupingBy(
                        UnitLine::unitId, Collectors.flatMapping(line -> line.cells().stream(), Collectors.toList())));
        fresh.forEach((unit, picture) -> compare(
                unit,
                "line",
                says(kept.getOrDefault(unit, List.of())),
                says(picture.cells().stream().map(Mark::of).toList()),
                differences));
    }

    private static Map<String, String> says(Collection<Mark> marks) {
        return marks.stream().collect(Collectors.toMap(Mark::place, Mark::says));
    }

    private static void compare(
            String unit,
            String kept,
            Map<String, String> says,
            Map<String, String> should,
            List<Difference> differences) {
        var places = new TreeSet<>(says.keySet());
        places.addAll(should.keySet());
        for (var place : places) {
            if (!Objects.equals(says.get(place), should.get(place))) {
                differences.add(new Difference(unit, place, kept, says.get(place), should.get(place)));
            }
        }
    }
}
