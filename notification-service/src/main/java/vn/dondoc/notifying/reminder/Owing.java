package vn.dondoc.notifying.reminder;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.assignment.AssignmentEvent;
import vn.dondoc.contracts.standing.StandingChanged;
import vn.dondoc.contracts.standing.StandingState;
import vn.dondoc.notifying.reminder.Obligations.News;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.BusinessZone;

/** Keeps what is owed, wakes the clockwork for it, and withdraws what is no longer to be sent. */
@Component
class Owing {

    private final Obligations obligations;
    private final Planning planning;
    private final Ledger ledger;

    Owing(Obligations obligations, Planning planning, Ledger ledger) {
        this.obligations = obligations;
        this.planning = planning;
        this.ledger = ledger;
    }

    void standingChanged(Envelope<StandingChanged> envelope) {
        var state = envelope.event().state();
        var before = known(obligations.all(Stream.concat(
                        state.cells().stream().map(cell -> key(state, cell.quotaId(), cell.period())),
                        state.reports().stream().map(report -> key(state, Obligation.REPORT, report.period())))
                .toList()));
        var owed = Stream.concat(
                        state.cells().stream()
                                .flatMap(cell ->
                                        StandingReading.owed(
                                                state, cell, before.get(key(state, cell.quotaId(), cell.period())))
                                                .stream()),
                        state.reports().stream().map(report -> StandingReading.owed(state, report)))
                .toList();
        keep(owed, before, new News("standing", envelope.sequence()));
    }

    private static String key(StandingState state, String item, String period) {
        return Keys.of(state.province(), state.planId(), state.unitId(), item, period);
    }

    /** Occurrences that an amendment took away altogether are no longer listed, and no longer owed. */
    void assignmentChanged(Envelope<AssignmentEvent> envelope) {
        var state = envelope.event().state();
        var day = BusinessZone.dateOf(envelope.time());
        var before = obligations.occurrences(state.province(), state.planId(), state.unitId(), state.taskId());
        keep(AssignmentReading.owed(state, before, day), known(before), new News("assignment", envelope.sequence()));
    }

    private static Map<String, Obligation> known(List<Obligation> before) {
        return before.stream().collect(Collectors.toMap(Obligation::key, Function.identity()));
    }

    /** Every step may be repeated: an event that is not news still finishes what an earlier attempt began. */
    private void keep(List<Obligation> owed, Map<String, Obligation> before, News news) {
        var now = owed.stream().map(one -> one.after(before.get(one.key()))).toList();
        var fresh = obligations.keep(now, news);
        var moved = Stream.concat(
                        now.stream().filter(one -> fresh.contains(one.key()) && one.movesFrom(before.get(one.key()))),
                        obligations
                                .all(now.stream()
                                        .map(Obligation::key)
                                        .filter(key -> !fresh.contains(key))
                                        .toList())
                                .stream())
                .toList();
        moved.stream().filter(one -> before.containsKey(one.key())).forEach(this::withdraw);
        planning.schedule(moved);
    }

    private void withdraw(Obligation kept) {
        ledger.of(kept).stream()
                .filter(row -> !row.isConfirmation() && !row.standsFor(kept))
                .forEach(ledger::withdraw);
    }
}
