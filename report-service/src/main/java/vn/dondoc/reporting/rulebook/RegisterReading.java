package vn.dondoc.reporting.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.contracts.calendar.Holiday;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.reporting.standing.CalendarYear;
import vn.dondoc.reporting.standing.Succession;
import vn.dondoc.reporting.standing.Unit;

/** Units and calendars as the compliance rule works on them. */
final class RegisterReading {

    private RegisterReading() {}

    static Unit unit(UnitState state) {
        return new Unit(
                state.id(),
                state.kind(),
                state.parentId(),
                state.name(),
                state.activeFrom(),
                state.activeUntil(),
                state.recordedAt());
    }

    /** Each succession once, though every later state of the unit repeats it. */
    static Collection<Succession> successions(Collection<UnitState> states) {
        Map<String, UnitState> newest = new HashMap<>();
        states.forEach(state -> newest.put(state.id(), state));
        return newest.values().stream()
                .flatMap(state -> state.successions().stream().map(one -> succession(state.id(), one)))
                .toList();
    }

    private static Succession succession(String unitId, vn.dondoc.contracts.unit.Succession one) {
        return new Succession(unitId, one.type(), one.successors(), one.heir(), one.effectiveOn(), one.recordedAt());
    }

    static List<CalendarYear> calendars(Collection<CalendarState> states) {
        return new ArrayList<>(states.stream()
                .map(state -> new CalendarYear(
                        state.year(),
                        state.holidays().stream().map(Holiday::date).collect(Collectors.toSet()),
                        new HashSet<>(state.makeUpDays()),
                        state.recordedAt()))
                .toList());
    }
}
