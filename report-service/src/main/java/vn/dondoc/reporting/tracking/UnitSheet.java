package vn.dondoc.reporting.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.standing.StandingChanged;
import vn.dondoc.contracts.standing.StandingReport;
import vn.dondoc.contracts.standing.StandingState;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Keys;

/**
 * How one unit stands under one plan, as it was last announced. It changes only together with an announcement of exactly
 * what is different, so those who listen can add the announcements up.
 *
 * @param cells the {@link Mark}s of all cells
 * @param nextChangeAt when time alone changes it next; a wake-up is set for then
 */
public record UnitSheet(
        String id,
        String province,
        long version,
        String planId,
        String unitId,
        String cells,
        List<StandingReport> reports,
        @Nullable Instant nextChangeAt)
        implements Aggregate {

    public UnitSheet {
        reports = List.copyOf(reports);
    }

    static UnitSheet blank(SheetKey key) {
        var id = Keys.of(key.planId(), key.unitId());
        return new UnitSheet(id, key.province(), 0, key.planId(), key.unitId(), "", List.of(), null);
    }

    /** Empty when nothing is different. */
    Optional<Change<UnitSheet>> announce(Judgement judgement, Picture picture, Instant at) {
        var lines = picture.cells().stream().map(cell -> Mark.of(cell).line()).toList();
        var text = Mark.text(lines);
        var changedCells = text.equals(cells) ? List.<StandingCell>of() : changedCells(judgement, picture, lines);
        var changedReports = changedReports(picture);
        if (changedCells.isEmpty() && changedReports.isEmpty()) {
            return Optional.empty();
        }
        var next = new UnitSheet(
                id, province, version + 1, planId, unitId, text, picture.reports(), picture.nextChangeAt());
        var state = new StandingState(id, province, planId, unitId, changedCells, changedReports, at);
        return Optional.of(new Change<>(next, new StandingChanged(state)));
    }

    /** Most lines are as they were, so lines are compared and only those that differ are taken apart. */
    private List<StandingCell> changedCells(Judgement judgement, Picture picture, List<String> lines) {
        var gone = cells.lines().collect(Collectors.toCollection(LinkedHashSet::new));
        var places = new HashSet<String>();
        var changed = new ArrayList<StandingCell>();
        for (var n = 0; n < lines.size(); n++) {
            if (!gone.remove(lines.get(n))) {
                changed.add(picture.cells().get(n));
                places.add(Mark.parseLine(lines.get(n)).place());
            }
        }
        gone.stream()
                .map(Mark::parseLine)
                .filter(mark -> !places.contains(mark.place()))
                .forEach(mark -> changed.add(judgement.cell(mark.quota(), mark.period())));
        return changed;
    }

    /** One that is not owed any more is announced without closing and timeliness. */
    private List<StandingReport> changedReports(Picture picture) {
        Map<String, StandingReport> gone =
                reports.stream().collect(Collectors.toMap(StandingReport::period, Function.identity()));
        var changed = new ArrayList<StandingReport>();
        for (var report : picture.reports()) {
            if (!report.equals(gone.remove(report.period()))) {
                changed.add(report);
            }
        }
        gone.values()
                .forEach(old -> changed.add(new StandingReport(
                        old.period(), old.dueOn(), old.cutOff(), null, null, null, old.title(), old.from())));
        return changed;
    }

    List<Mark> marks() {
        return Mark.parse(cells);
    }

    /** Periods in which an announcement says that any cell is different. */
    static Set<String> periods(Change<UnitSheet> announcement) {
        return ((StandingChanged) announcement.event())
                .state().cells().stream().map(StandingCell::period).collect(Collectors.toSet());
    }

    Set<String> periods() {
        return marks().stream().map(Mark::period).collect(Collectors.toSet());
    }
}
