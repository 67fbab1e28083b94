package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import vn.dondoc.contracts.assignment.OccurrenceState;

/** Adds up lines. Cancelled ones are nobody's work and are not counted. */
final class Tally {

    private final Map<OccurrenceState, Long> states = new EnumMap<>(OccurrenceState.class);
    private final Map<TimeState, Long> open = new EnumMap<>(TimeState.class);
    private final Map<WaitingFor, Long> waiting = new EnumMap<>(WaitingFor.class);

    void add(Sheet.Line line, long places, Instant now) {
        states.merge(line.state(), places, Long::sum);
        if (line.waitingFor() != WaitingFor.NOBODY) {
            open.merge(TimeState.of(line.state(), line.dueOn(), now), places, Long::sum);
            waiting.merge(line.waitingFor(), places, Long::sum);
        }
    }

    void add(Tally other) {
        other.states.forEach((state, places) -> states.merge(state, places, Long::sum));
        other.open.forEach((state, places) -> open.merge(state, places, Long::sum));
        other.waiting.forEach((who, places) -> waiting.merge(who, places, Long::sum));
    }

    long of(OccurrenceState state) {
        return states.getOrDefault(state, 0L);
    }

    long of(TimeState state) {
        return open.getOrDefault(state, 0L);
    }

    long of(WaitingFor who) {
        return waiting.getOrDefault(who, 0L);
    }
}
