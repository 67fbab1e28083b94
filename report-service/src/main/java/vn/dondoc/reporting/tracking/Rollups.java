package vn.dondoc.reporting.tracking;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.standing.Line;
import vn.dondoc.reporting.standing.Rollup;
import vn.dondoc.reporting.standing.Tally;
import vn.dondoc.reporting.standing.Unit;

/** Adds up what the caller may see: today's from the lines, an earlier day's from the facts. */
@Service
class Rollups {

    private final Lines lines;
    private final Judge judge;

    Rollups(Lines lines, Judge judge) {
        this.lines = lines;
        this.judge = judge;
    }

    /** One cell's place in a group. */
    private record Counted(String unitId, String group, Mark mark) {}

    Rollup now(Book book, @Nullable Period period, Rollup.By by, Caller caller) {
        var name = period == null ? null : period.toString();
        Map<String, Boolean> seen = new HashMap<>();
        var group = group(by, book);
        var counted = lines.read(caller.province(), book.plan().id(), name).stream()
                .filter(line -> seen.computeIfAbsent(line.unitId(), unit -> book.seenBy(caller, unit)))
                .flatMap(line -> line.cells().stream()
                        .map(cell -> new Counted(line.unitId(), group.apply(line.unitId(), cell), cell)))
                .toList();
        var items = new TreeMap<String, Line>();
        counted.stream().collect(Collectors.groupingBy(Counted::group)).forEach((key, own) -> items.put(key, sum(own)));
        return new Rollup(items, sum(counted));
    }

    private interface Group {
        String apply(String unitId, Mark mark);
    }

    private static Group group(Rollup.By by, Book book) {
        return switch (by) {
            case QUOTA -> (unit, entry) -> entry.quota();
            case UNIT -> (unit, entry) -> unit;
            case KIND -> (unit, entry) -> of(book, unit, known -> known.kind().name());
            case PARENT -> (unit, entry) -> of(book, unit, Unit::parentId);
        };
    }

    private static String of(Book book, String unitId, Function<Unit, @Nullable String> property) {
        Optional<Unit> unit = book.units().find(unitId);
        var value = unit.isPresent() ? property.apply(unit.get()) : null;
        return value == null ? Rollup.NO_KEY : value;
    }

    /** A unit counts once, however many of its cells are in the selection. */
    private static Line sum(List<Counted> cells) {
        var mandatory = new HashMap<String, Tally>();
        var voluntary = Tally.NONE;
        for (var cell : cells) {
            mandatory.merge(cell.unitId, mandatory(cell.mark), Tally::plus);
            voluntary = voluntary.plus(voluntary(cell.mark));
        }
        var sum = new Line(Tally.NONE, voluntary, 0, 0);
        for (var own : mandatory.values()) {
            var owed = own.assigned() - own.exempt();
            sum = sum.plus(new Line(own, Tally.NONE, owed > 0 && own.reached() == owed ? 1 : 0, owed > 0 ? 1 : 0));
        }
        return sum;
    }

    private static Tally mandatory(Mark cell) {
        return cell.hardness() == Hardness.MANDATORY ? Tally.of(cell.status()) : Tally.NONE;
    }

    private static Tally voluntary(Mark cell) {
        return cell.hardness() == Hardness.MANDATORY ? Tally.NONE : Tally.of(cell.status());
    }

    /** As of an earlier instant, by the structure of then. */
    Rollup then(
            Book book, @Nullable Period period, Rollup.By by, Instant asOf, Caller caller, Predicate<String> visible) {
        var unitIds = book.units().ids().stream().filter(visible).toList();
        var cells = judge.judge(caller.province(), unitIds, book, asOf).values().stream()
                .flatMap(judgement -> judgement.cells(period).stream())
                .toList();
        return Rollup.of(cells, by.in(book.units()::find));
    }
}
