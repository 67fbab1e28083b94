package vn.dondoc.reporting.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.rulebook.Book;
import vn.dondoc.reporting.standing.Rollup;

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

    Rollup now(Book book, Selection selection, Caller caller) {
        var name = selection.period() == null ? null : selection.period().toString();
        var today = BusinessZone.dateOf(clock.instant());
        Map<String, Boolean> seen = new HashMap<>();
        Map<String, String> shown = new HashMap<>();
        var sum = new Adding();
        lines.read(caller.province(), book.plan().id(), name).stream()
                .filter(line -> seen.computeIfAbsent(line.unitId(), unit -> book.seenBy(caller, unit)))
                .forEach(line -> {
                    var unit = shown.computeIfAbsent(
                            line.unitId(), id -> selection.structure().unit(book, id, today));
                    add(sum, book, selection, unit, line.cells());
                });
        return sum.result();
    }

    private static void add(Adding sum, Book book, Selection selection, String unit, List<Mark> cells) {
        var structure = selection.structure();
        if (structure.keepsUnitsTogether(selection.by()) && !cells.isEmpty()) {
            var first = cells.get(0);
            var place = sum.place(structure.group(selection.by(), book, unit, first.quota(), first.period()), unit);
            cells.forEach(mark -> place.add(mark.hardness(), mark.status()));
            return;
        }
        cells.forEach(mark -> sum.place(structure.group(selection.by(), book, unit, mark.quota(), mark.period()), unit)
                .add(mark.hardness(), mark.status()));
    }

    /** As of an earlier instant, by what was known then. */
    Rollup then(Book book, Selection selection, Instant asOf, Caller caller, Predicate<String> visible) {
        var unitIds = book.units().ids().stream().filter(visible).toList();
        var today = BusinessZone.dateOf(asOf);
        var sum = new Adding();
        judge.judge(caller.province(), unitIds, book, asOf).values().stream()
                .flatMap(judgement -> judgement.cells(selection.period()).stream())
                .forEach(cell -> {
                    var key = cell.key();
                    var unit = selection.structure().unit(book, key.unitId(), today);
                    var period = key.period().toString();
                    var group = selection.structure().group(selection.by(), book, unit, key.quotaId(), period);
                    sum.place(group, unit).add(cell.hardness(), cell.status());
                });
        return sum.result();
    }
}
