package vn.dondoc.notifying.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.web.Refusal;

/**
 * Home Affairs urges by hand, or has something sent again. It goes into the same ledger and out at once, on any day;
 * if the mail server is away, the next mail run finds it.
 */
@Component
class Urging {

    private final Urges urges;
    private final Obligations obligations;
    private final Ledger ledger;
    private final Waiting waiting;
    private final UrgeCheck check;
    private final Units units;
    private final ReminderSettings settings;
    private final Errands errands;
    private final Clock clock;

    Urging(
            Urges urges,
            Obligations obligations,
            Ledger ledger,
            Waiting waiting,
            UrgeCheck check,
            Units units,
            ReminderSettings settings,
            Errands errands,
            Clock clock) {
        this.urges = urges;
        this.obligations = obligations;
        this.ledger = ledger;
        this.waiting = waiting;
        this.check = check;
        this.units = units;
        this.settings = settings;
        this.errands = errands;
        this.clock = clock;
    }

    /** What an urge came to: units that owe nothing now hear nothing. */
    record Urged(String stage, int reminders, List<UrgedUnit> units) {}

    record UrgedUnit(String unitId, int reminders) {}

    Urged urge(ReminderController.Urge urge, Caller caller) {
        var wanted = check.of(urge, caller);
        var now = clock.instant();
        var stage = urges.enter(wanted, now, caller).stage();
        var recipients = new ArrayList<Recipient>();
        var urged = new ArrayList<UrgedUnit>();
        for (var unitId : wanted.unitIds()) {
            var rows = rows(unitId, wanted, stage, now, caller);
            rows.forEach(ledger::plan);
            rows.stream().map(Reminder::recipient).distinct().forEach(recipients::add);
            urged.add(new UrgedUnit(unitId, rows.size()));
        }
        errands.run(recipients, now);
        return new Urged(stage, urged.stream().mapToInt(UrgedUnit::reminders).sum(), urged);
    }

    /** Whose mailbox a repetition goes to. */
    enum Contact {
        FIRST,
        SECOND
    }

    Reminder resend(String id, Contact contact, Caller caller) {
        var row = ledger.find(caller.key(id)).orElseThrow(() -> Refusal.notFound("reminder", id));
        var again = again(row, contact);
        waiting.put(again);
        if (!ledger.save(again)) {
            throw Refusal.conflict("reminder-not-undelivered", row.status());
        }
        waiting.put(again);
        errands.run(List.of(again.recipient()), clock.instant());
        return again;
    }

    private static Reminder again(Reminder row, Contact contact) {
        if (contact == Contact.FIRST) {
            if (row.status() != Status.FAILED && row.status() != Status.UNKNOWN) {
                throw Refusal.conflict("reminder-not-undelivered", row.status());
            }
            return row.resent();
        }
        var bounced = row.status() == Status.SENT;
        if (!bounced && row.status() != Status.FAILED && row.status() != Status.UNKNOWN) {
            throw Refusal.conflict("reminder-not-undelivered", row.status());
        }
        if (!Recipient.hasSecondContact(row.occasion().role())) {
            throw Refusal.conflict("no-second-contact", row.occasion().role());
        }
        return row.resentToSecondContact();
    }

    /** Whatever is overdue or will be due soon; from the second time on with a copy to the head (facts 4.3). */
    private List<Reminder> rows(String unitId, UrgeCheck.Wanted wanted, String stage, Instant now, Caller caller) {
        var horizon = BusinessZone.dateOf(now).plusDays(settings.horizonDays());
        var unit = units.find(unitId, caller);
        return obligations.of(caller.province(), wanted.planId(), unitId).stream()
                .filter(one -> one.open() && !one.dueOn().isAfter(horizon))
                .flatMap(one -> roles(one)
                        .map(role -> Reminder.planned(
                                Matter.of(one, unit),
                                new Reminder.Occasion(stage, BusinessZone.dateOf(now), role, false, wanted.note()),
                                now)))
                .toList();
    }

    private Stream<RecipientRole> roles(Obligation obligation) {
        var urgedBefore = ledger.of(obligation).stream().anyMatch(Reminder::hasUrged);
        return urgedBefore ? Stream.of(RecipientRole.UNIT, RecipientRole.UNIT_HEAD) : Stream.of(RecipientRole.UNIT);
    }
}
