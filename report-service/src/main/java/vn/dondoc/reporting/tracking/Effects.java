package vn.dondoc.reporting.tracking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.standing.StandingCell;
import vn.dondoc.contracts.standing.StandingReport;
import vn.dondoc.contracts.standing.Timeliness;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.Window;
import vn.dondoc.reporting.regime.ReportPeriod;

/** What would be different if other rules held, unit by unit, cell by cell, report by report. */
final class Effects {

    private static final int MOST_EXAMPLES = 500;

    private final Function<ReportPeriod, Optional<Window>> windows;
    private final TreeSet<String> units = new TreeSet<>();
    private final List<CellEffect> cells = new ArrayList<>();
    private final List<ReportEffect> reports = new ArrayList<>();

    /** {@code windows} says which days a report covers. */
    Effects(Function<ReportPeriod, Optional<Window>> windows) {
        this.windows = windows;
    }

    /** What becomes of a cell or of the duty to report. KEPT is a filed report that was written by other rules. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        KEPT
    }

    /** One cell; without {@code before} it is new, without {@code after} gone. */
    record CellEffect(
            String unitId,
            String quotaId,
            String period,
            Kind kind,
            @Nullable StandingCell before,
            @Nullable StandingCell after) {

        private boolean changesVerdict() {
            return before != null && after != null && before.status() != after.status();
        }
    }

    /** One report that is owed before or after. */
    record ReportEffect(
            String unitId,
            String period,
            Kind kind,
            boolean filed,
            @Nullable StandingReport before,
            @Nullable StandingReport after) {}

    /** How many of each; the lists stop after {@value Effects#MOST_EXAMPLES}. */
    record Summary(
            int units,
            int cellsAdded,
            int cellsRemoved,
            int cellsChanged,
            int verdictsChanged,
            int reportsAdded,
            int reportsRemoved,
            int reportsChanged,
            int filedReports) {}

    void add(String unitId, Picture before, Picture after) {
        addCells(unitId, before.cells(), after.cells());
        addReports(unitId, before.reports(), after.reports());
    }

    private void addCells(String unitId, Collection<StandingCell> before, Collection<StandingCell> after) {
        Function<StandingCell, String> place = cell -> cell.period() + " " + cell.quotaId();
        var old = index(before, place);
        var fresh = index(after, place);
        for (var key : union(old, fresh)) {
            var was = old.get(key);
            var is = fresh.get(key);
            var any = is == null ? was : is;
            if (any != null && !Objects.equals(was, is)) {
                cells.add(new CellEffect(unitId, any.quotaId(), any.period(), kind(was, is), was, is));
                units.add(unitId);
            }
        }
    }

    private void addReports(String unitId, Collection<StandingReport> before, Collection<StandingReport> after) {
        var old = index(before, StandingReport::period);
        var fresh = index(after, StandingReport::period);
        for (var period : union(old, fresh)) {
            var was = old.get(period);
            var is = fresh.get(period);
            var filed = was != null && filed(was);
            if (!Objects.equals(was, is)) {
                reports.add(new ReportEffect(unitId, period, kind(was, is), filed, was, is));
                units.add(unitId);
            } else if (filed && coversTouchedCell(unitId, ReportPeriod.parse(period))) {
                reports.add(new ReportEffect(unitId, period, Kind.KEPT, true, was, is));
            }
        }
    }

    /** A round by the periods it consists of, a requested report by the days that it covers. */
    private boolean coversTouchedCell(String unitId, ReportPeriod period) {
        var round = period.round();
        Predicate<Period> covered = round == null ? overlapping(windows.apply(period)) : round::contains;
        return cells.stream()
                .filter(cell -> cell.unitId().equals(unitId))
                .map(cell -> Period.parse(cell.period()))
                .anyMatch(covered);
    }

    private static Predicate<Period> overlapping(Optional<Window> days) {
        return period ->
                days.filter(period.window(CountingBase.CALENDAR)::overlaps).isPresent();
    }

    private static boolean filed(StandingReport report) {
        return report.timeliness() == Timeliness.ON_TIME || report.timeliness() == Timeliness.LATE;
    }

    private static Kind kind(@Nullable Object was, @Nullable Object is) {
        return was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED;
    }

    private static <T> Map<String, T> index(Collection<T> items, Function<T, String> place) {
        return items.stream().collect(Collectors.toMap(place, Function.identity(), (one, same) -> one, TreeMap::new));
    }

    private static <T> Set<String> union(Map<String, T> one, Map<String, T> other) {
        var all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all;
    }

    Summary summary() {
        return new Summary(
                units.size(),
                cells(Kind.ADDED),
                cells(Kind.REMOVED),
                cells(Kind.CHANGED),
                (int) cells.stream().filter(CellEffect::changesVerdict).count(),
                reports(Kind.ADDED),
                reports(Kind.REMOVED),
                reports(Kind.CHANGED),
                (int) reports.stream().filter(ReportEffect::filed).count());
    }

    private int cells(Kind kind) {
        return (int) cells.stream().filter(cell -> cell.kind() == kind).count();
    }

    private int reports(Kind kind) {
        return (int) reports.stream().filter(report -> report.kind() == kind).count();
    }

    List<String> units() {
        return units.stream().limit(MOST_EXAMPLES).toList();
    }

    List<CellEffect> cells() {
        return cells.stream().limit(MOST_EXAMPLES).toList();
    }

    List<ReportEffect> reports() {
        return reports.stream().limit(MOST_EXAMPLES).toList();
    }
}
