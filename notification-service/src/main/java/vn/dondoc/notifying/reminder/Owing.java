package vn.dondoc.notifying.reminder;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.assignment.AssignmentEvent;
import vn.dondoc.contracts.standing.StandingChanged;
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
    private final Library library;

    Owing(Obligations obligations, Planning planning, Ledger ledger, Library library) {
        this.obligations = obligations;
        this.planning = planning;
        this.ledger = ledger;
        this.library = library;
    }

    void standingChanged(Envelope<StandingChanged> envelope) {
        var state = envelope.event().state();
        var news = new News("standing", envelope.sequence());
        var timetable = library.open().timetable(state.province(), state.planId());
        state.cells().forEach(cell -> {
            var before =
                    before(Keys.of(state.province(), state.planId(), state.unitId(), cell.quotaId(), cell.period()));
            StandingReading.owed(state, cell, before).ifPresent(owed -> keep(owed, before, news, timetable));
        });
        state.reports().forEach(report -> {
            var owed = StandingReading.owed(state, report);
            keep(owed, before(owed.key()), news, timetable);
        });
    }

    /** Occurrences that an amendment took away altogether are no longer listed, and no longer owed. */
    void assignmentChanged(Envelope<AssignmentEvent> envelope) {
        var state = envelope.event().state();
        var news = new News("assignment", envelope.sequence());
        var timetable = library.open().timetable(state.province(), state.planId());
        var day = BusinessZone.dateOf(envelope.time());
        var before = obligations.occurrences(state.province(), state.planId(), state.unitId(), state.taskId());
        var known = before.stream().collect(Collectors.toMap(Obligation::key, Function.identity()));
        AssignmentReading.owed(state, before, day).forEach(owed -> keep(owed, known.get(owed.key()), news, timetable));
    }

    private @Nullable Obligation before(String key) {
        return obligations.find(key).orElse(null);
    }

    /** Every step may be repeated: an event that is not news still finishes what an earlier attempt began. */
    private void keep(Obligation owed, @Nullable Obligation before, News news, Timetable timetable) {
        var now = owed.after(before);
        var fresh = obligations.keep(now, news);
        var kept = fresh ? now : obligations.find(now.key()).orElse(now);
        if (fresh && !now.movesFrom(before)) {
            return;
        }
        if (before != null) {
            ledger.of(kept).stream()
                    .filter(row -> !row.isConfirmation() && !row.standsFor(kept))
                    .forEach(ledger::withdraw);
        }
        planning.schedule(kept, timetable);
    }
}
