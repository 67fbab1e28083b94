package vn.dondoc.reporting.tracking;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import vn.dondoc.contracts.plan.Hardness;
import vn.dondoc.contracts.standing.CellStatus;
import vn.dondoc.reporting.standing.Line;
import vn.dondoc.reporting.standing.Rollup;
import vn.dondoc.reporting.standing.Tally;

/** Adds cells up by group and in all. A unit counts once, however many of its cells are in a group. */
final class Adding {

    private final Map<String, Map<String, Counts>> groups = new TreeMap<>();
    private final Map<String, Counts> all = new HashMap<>();

    /** How many cells of one unit have which status. */
    static final class Counts {

        private final Map<CellStatus, Integer> mandatory = new EnumMap<>(CellStatus.class);
        private final Map<CellStatus, Integer> voluntary = new EnumMap<>(CellStatus.class);

        private void add(Hardness hardness, CellStatus status) {
            (hardness == Hardness.MANDATORY ? mandatory : voluntary).merge(status, 1, Integer::sum);
        }

        private Line line() {
            return Line.ofUnit(tally(mandatory), tally(voluntary));
        }

        private static Tally tally(Map<CellStatus, Integer> counts) {
            return counts.entrySet().stream()
                    .map(entry -> Tally.of(entry.getKey()).times(entry.getValue()))
                    .reduce(Tally.NONE, Tally::plus);
        }
    }

    /** Where cells of one unit in one group are counted. */
    record Place(Counts inGroup, Counts inAll) {

        void add(Hardness hardness, CellStatus status) {
            inGroup.add(hardness, status);
            inAll.add(hardness, status);
        }
    }

    Place place(String group, String unitId) {
        return new Place(
                groups.computeIfAbsent(group, name -> new HashMap<>()).computeIfAbsent(unitId, id -> new Counts()),
                all.computeIfAbsent(unitId, id -> new Counts()));
    }

    Rollup result() {
        var items = new TreeMap<String, Line>();
        groups.forEach((group, units) -> items.put(group, sum(units)));
        return new Rollup(items, sum(all));
    }

    private static Line sum(Map<String, Counts> units) {
        return units.values().stream().map(Counts::line).reduce(Line.EMPTY, Line::plus);
    }
}
