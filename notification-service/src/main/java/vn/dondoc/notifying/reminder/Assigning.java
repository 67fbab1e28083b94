package vn.dondoc.notifying.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.assignment.AssignmentEvent;
import vn.dondoc.contracts.assignment.AssignmentIssued;
import vn.dondoc.contracts.assignment.AssignmentRevised;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.notifying.reminder.Reminder.Occasion;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.time.BusinessZone;

/**
 * Tells a unit what it was given (facts 4.3, 8): with the digest of the next day on which mails go out. By then a plan
 * has been expanded to its end, so its tasks come in one mail, and they share it with the reminders of that day.
 */
@Component
class Assigning {

    /** What is older is known to everybody: a first start reads the whole event log. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final AssignedTasks assigned;
    private final Wakeups wakeups;
    private final Ledger ledger;
    private final Library library;
    private final Clock clock;

    Assigning(AssignedTasks assigned, Wakeups wakeups, Ledger ledger, Library library, Clock clock) {
        this.assigned = assigned;
        this.wakeups = wakeups;
        this.ledger = ledger;
        this.library = library;
        this.clock = clock;
    }

    /** Every step may be repeated: an event that is not news still finishes what an earlier attempt began. */
    void changed(Envelope<AssignmentEvent> envelope) {
        var said = Assigned.of(envelope.event().state(), BusinessZone.dateOf(envelope.time()));
        var now = assigned.keep(said, envelope.sequence());
        if (now.inForce() && isTold(envelope)) {
            var timetable = library.open().timetable(now.province(), now.planId());
            wakeups.put(mailDay(now, timetable), now.key());
        }
    }

    private boolean isTold(Envelope<AssignmentEvent> envelope) {
        var event = envelope.event();
        return (event instanceof AssignmentIssued || event instanceof AssignmentRevised)
                && !envelope.time().isBefore(clock.instant().minus(NEWS));
    }

    /** Enters the row, unless the unit was told before. */
    void plan(String key, Library.Known known, Instant now) {
        assigned.find(key)
                .filter(Assigned::inForce)
                .filter(one -> !known.isClosed(one.province(), one.planId()))
                .ifPresent(one -> ledger.plan(row(one, known, now)));
    }

    private static Reminder row(Assigned one, Library.Known known, Instant now) {
        var day = mailDay(one, known.timetable(one.province(), one.planId()));
        var late = BusinessZone.dateOf(now).isAfter(day);
        var above =
                known.unit(one.province(), one.unitId()).map(UnitState::path).orElse(List.of());
        var path = Stream.concat(above.stream(), Stream.of(one.unitId())).toList();
        return Reminder.planned(one.matter(path), new Occasion(one.stage(), day, RecipientRole.UNIT, late, null), now);
    }

    static LocalDate mailDay(Assigned one, Timetable timetable) {
        return timetable.mailDay(one.day().plusDays(1));
    }
}
