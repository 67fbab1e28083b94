package vn.dondoc.reporting.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Roll;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.platform.time.Period;
import vn.dondoc.platform.time.Window;
import vn.dondoc.platform.time.WorkingCalendar;

/**
 * A plan's reporting regime. Period, cut-off and due date are three different things; whatever the due rule and the
 * roll say, at least one working day lies between cut-off and due date (Decree 09/2019, article 8.5b).
 *
 * @param rounds parts of the year: Q1, H1, Q3, 9M, YEAR
 * @param base REPORTING_WINDOW means the windows of Decree 09/2019
 */
public record Regime(List<String> rounds, CountingBase base, DueRule due, Map<UnitKind, DueRule> perKind, Roll roll) {

    public Regime {
        rounds = List.copyOf(rounds);
        perKind = Map.copyOf(perKind);
    }

    /** The rounds of a year, in order. They overlap, so figures of two rounds are never added up. */
    public List<Period> periods(int year) {
        return rounds.stream()
                .map(round -> Period.ofRound(year, round))
                .distinct()
                .sorted()
                .toList();
    }

    public Window window(Period period) {
        return period.window(base);
    }

    /** When a unit of this kind owes its report, unless Home Affairs gave it more time. */
    public LocalDate dueOn(Period period, UnitKind kind, WorkingCalendar calendar) {
        LocalDate cutOff = window(period).to();
        LocalDate rolled = calendar.roll(perKind.getOrDefault(kind, due).dueOn(period, cutOff, calendar), roll);
        LocalDate earliest = calendar.plus(cutOff, 1);
        return rolled.isBefore(earliest) ? earliest : rolled;
    }
}
