package vn.dondoc.tasking.assignment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.OccurrenceState;

/**
 * How much there is to do. Open = overdue + dueSoon + notDue, total = open + done + notDone.
 *
 * @param byUnit those with most overdue first, at most {@value #UNITS}; null if one unit was asked for
 */
record WorkCounts(
        @JsonUnwrapped Amounts all,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OfUnit> byUnit) {

    static final int UNITS = 500;

    /** @param waiting by whom the open ones wait for */
    record Amounts(
            long total,
            long open,
            long overdue,
            long dueSoon,
            long notDue,
            long done,
            long notDone,
            Map<WaitingFor, Long> waiting) {

        static Amounts of(Tally tally) {
            var overdue = tally.of(TimeState.OVERDUE);
            var dueSoon = tally.of(TimeState.DUE_SOON);
            var notDue = tally.of(TimeState.NOT_DUE);
            var open = overdue + dueSoon + notDue;
            var done = tally.of(OccurrenceState.DONE);
            var notDone = tally.of(OccurrenceState.NOT_DONE);
            return new Amounts(
                    open + done + notDone,
                    open,
                    overdue,
                    dueSoon,
                    notDue,
                    done,
                    notDone,
                    Map.of(
                            WaitingFor.UNIT, tally.of(WaitingFor.UNIT),
                            WaitingFor.DIVISIONS, tally.of(WaitingFor.DIVISIONS),
                            WaitingFor.HOME_AFFAIRS, tally.of(WaitingFor.HOME_AFFAIRS)));
        }
    }

    /** The same of one unit. */
    record OfUnit(String unitId, @JsonUnwrapped Amounts amounts) {}

    static WorkCounts of(SortedMap<String, Tally> byUnit, boolean several) {
        var sum = new Tally();
        byUnit.values().forEach(sum::add);
        return new WorkCounts(Amounts.of(sum), several ? byUnit(byUnit) : null);
    }

    private static List<OfUnit> byUnit(SortedMap<String, Tally> byUnit) {
        return byUnit.entrySet().stream()
                .map(one -> new OfUnit(one.getKey(), Amounts.of(one.getValue())))
                .sorted(Comparator.comparingLong((OfUnit one) -> one.amounts().overdue())
                        .reversed()
                        .thenComparing(OfUnit::unitId))
                .limit(UNITS)
                .toList();
    }
}
