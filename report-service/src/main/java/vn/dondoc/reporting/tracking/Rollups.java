package vn.dondoc.reporting.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.standing.Line;
import vn.dondoc.reporting.standing.Rollup;
import vn.dondoc.reporting.standing.Tally;

/** Adds up what the caller may see: today's from the lines, an earlier day's from the facts. */
@Service
class Rollups {

    private final Lines lines;
    private final Judge judge;
    private final Clock clock;

    Rollups(Lines lines, Judge judge, Clock clock) {
        this.lines = lines;
        this.judge = judge;
        this.clock = clock;
    }

    /** What is grouped, and how. */
    record Selection(@Nullable Period period, Rollup.By by, Structure structure) {}

    /** One cell's place in a group. */
    private record Counted(String unitId, String group, Hardness hardness, CellStatus status) {}

    Rollup now(Book book, Selection selection, Caller caller) {
        var name = selection.period() == null ? null : selection.period().toString();
        var today = BusinessZone.dateOf(clock.instant());
        Map<String, Boolean> seen = new HashMap<>();
        Map<String, String> shown = new HashMap<>();
        return rollup(lines.read(caller.province(), book.plan().id(), name).stream()
                .filter(line -> seen.computeIfAbsent(line.unitId(), unit -> book.seenBy(caller, unit)))
                .flatMap(line -> {
                    var unit = shown.computeIfAbsent(
                            line.unitId(), id -> selection.structure().unit(book, id, today));
                    return line.cells().stream().map(mark -> counted(book, selection, unit, mark));
                })
                .toList());
    }

    private static Counted counted(Book book, Selection selection, String unit, Mark mark) {
        var group = selection.structure().group(selection.by(), book, unit, mark.quota(), mark.period());
        return new Counted(unit, group, mark.hardness(), mark.status());
    }

    /** As of an earlier instant, by what was known then. */
    Rollup then(Book book, Selection selection, Instant asOf, Caller caller, Predicate<String> visible) {
        var unitIds = book.units().ids().stream().filter(visible).toList();
        var today = BusinessZone.dateOf(asOf);
        return rollup(judge.judge(caller.province(), unitIds, book, asOf).values().stream()
                .flatMap(judgement -> judgement.cells(selection.period()).stream())
                .map(cell -> {
                    var key = cell.key();
                    var unit = selection.structure().unit(book, key.unitId(), today);
                    var period = key.period().toString();
                    var group = selection.structure().group(selection.by(), book, unit, key.quotaId(), period);
                    return new Counted(unit, group, cell.hardness(), cell.status());
                })
                .toList());
    }

    private static Rollup rollup(Collection<Counted> counted) {
        var items = new TreeMap<String, Line>();
        counted.stream().collect(Collectors.groupingBy(Counted::group)).forEach((key, own) -> items.put(key, sum(own)));
        return new Rollup(items, sum(counted));
    }

    /** A unit counts once, however many of its cells are in the selection. */
    private static Line sum(Collection<Counted> cells) {
        var mandatory = new HashMap<String, Tally>();
        var voluntary = Tally.NONE;
        for (var cell : cells) {
            var one = Tally.of(cell.status);
            var judged = cell.hardness == Hardness.MANDATORY;
            mandatory.merge(cell.unitId, judged ? one : Tally.NONE, Tally::plus);
            voluntary = judged ? voluntary : voluntary.plus(one);
        }
        var sum = new Line(Tally.NONE, voluntary, 0, 0);
        for (var own : mandatory.values()) {
            var owed = own.assigned() - own.exempt();
            sum = sum.plus(new Line(own, Tally.NONE, owed > 0 && own.reached() == owed ? 1 : 0, owed > 0 ? 1 : 0));
        }
        return sum;
    }
}
