package vn.dondoc.reporting.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.StandingReport;
import vn.dondoc.reporting.standing.Tally;

/** Fresh standings held against the sheets and lines that are kept, cell by cell. */
final class Comparison {

    private final Map<String, Picture> fresh;
    private final List<Difference> differences = new ArrayList<>();
    private int unbalanced;

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

    Comparison(Map<String, Picture> fresh, Collection<UnitSheet> sheets, Collection<UnitLine> lines) {
        this.fresh = fresh;
        compareSheets(sheets.stream().collect(Collectors.toMap(UnitSheet::unitId, Function.identity())));
        var kept = lines.stream()
                .collect(Collectors.groupingBy(
                        UnitLine::unitId, Collectors.flatMapping(line -> line.cells().stream(), Collectors.toList())));
        compareLines(kept);
        units(kept.keySet()).forEach(unit -> balance(fresh.get(unit), kept.getOrDefault(unit, List.of())));
    }

    List<Difference> differences() {
        return differences;
    }

    /** Lines of a unit and period in which met, met late, missed, open and exempt do not add up to what it was assigned. */
    int unbalanced() {
        return unbalanced;
    }

    int units() {
        return fresh.size();
    }

    int cells() {
        return fresh.values().stream()
                .mapToInt(picture -> picture.cells().size())
                .sum();
    }

    private Set<String> units(Set<String> kept) {
        var units = new TreeSet<>(fresh.keySet());
        units.addAll(kept);
        return units;
    }

    private void compareSheets(Map<String, UnitSheet> kept) {
        for (var unit : units(kept.keySet())) {
            var sheet = kept.get(unit);
            compare(unit, "sheet", says(sheet == null ? List.of() : sheet.marks()), shouldSay(unit));
            var picture = fresh.get(unit);
            compare(
                    unit,
                    "sheet",
                    reports(sheet == null ? List.of() : sheet.reports()),
                    reports(picture == null ? List.of() : picture.reports()));
        }
    }

    private void compareLines(Map<String, List<Mark>> kept) {
        units(kept.keySet())
                .forEach(unit -> compare(unit, "line", says(kept.getOrDefault(unit, List.of())), shouldSay(unit)));
    }

    private void balance(@Nullable Picture picture, List<Mark> kept) {
        var assigned = new HashMap<String, Integer>();
        if (picture != null) {
            picture.cells().stream()
                    .filter(cell -> cell.hardness() == Hardness.MANDATORY)
                    .forEach(cell -> assigned.merge(cell.period(), 1, Integer::sum));
        }
        var closings = new HashMap<String, Tally>();
        kept.stream()
                .filter(mark -> mark.hardness() == Hardness.MANDATORY)
                .forEach(mark -> closings.merge(mark.period(), Tally.of(mark.status()), Tally::plus));
        var periods = new TreeSet<>(assigned.keySet());
        periods.addAll(closings.keySet());
        unbalanced += (int) periods.stream()
                .filter(period -> assigned.getOrDefault(period, 0)
                        != closings.getOrDefault(period, Tally.NONE).assigned())
                .count();
    }

    private Map<String, String> shouldSay(String unit) {
        var picture = fresh.get(unit);
        return picture == null
                ? Map.of()
                : says(picture.cells().stream().map(Mark::of).toList());
    }

    private static Map<String, String> reports(Collection<StandingReport> reports) {
        return reports.stream().collect(Collectors.toMap(one -> "report:" + one.period(), StandingReport::toString));
    }

    private static Map<String, String> says(Collection<Mark> marks) {
        return marks.stream().collect(Collectors.toMap(Mark::place, Mark::says));
    }

    private void compare(String unit, String kept, Map<String, String> says, Map<String, String> should) {
        var places = new TreeSet<>(says.keySet());
        places.addAll(should.keySet());
        for (var place : places) {
            if (!Objects.equals(says.get(place), should.get(place))) {
                differences.add(new Difference(unit, place, kept, says.get(place), should.get(place)));
            }
        }
    }
}
