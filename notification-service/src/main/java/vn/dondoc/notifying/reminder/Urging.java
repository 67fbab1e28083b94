package vn.dondoc.notifying.reminder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** @param key names the request: made again with it, for want of an answer, it is still one urge */
    Urged urge(ReminderController.Urge urge, @Nullable String key, Caller caller) {
        var wanted = check.of(urge, key, caller);
        var now = clock.instant();
        var request = urges.enter(wanted, key, now, caller);
        var rows = new ArrayList<Reminder>();
        var urged = new ArrayList<UrgedUnit>();
        for (var unitId : wanted.unitIds()) {
            var its = rows(unitId, wanted, request, caller);
            rows.addAll(its);
            urged.add(new UrgedUnit(unitId, its.size()));
        }
        // The hints first: no wake-up would find a row that has none.
        waiting.put(rows);
        ledger.planAll(rows);
        errands.run(rows.stream().map(Reminder::recipient).distinct().toList(), now);
        return new Urged(request.stage(), rows.size(), urged);
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
    private List<Reminder> rows(String unitId, UrgeCheck.Wanted wanted, Urge.Request request, Caller caller) {
        var stage = request.stage();
        var at = request.at();
        var day = BusinessZone.dateOf(at);
        var horizon = day.plusDays(settings.horizonDays());
        var unit = units.find(unitId, caller);
        return obligations.of(caller.province(), wanted.planId(), unitId).stream()
                .filter(one -> one.open() && !one.dueOn().isAfter(horizon))
                .flatMap(one -> roles(one, stage)
                        .map(role -> Reminder.planned(
                                Matter.of(one, unit),
                                new Reminder.Occasion(stage, day, role, false, wanted.note()),
                                at)))
                .toList();
    }

    private Stream<RecipientRole> roles(Obligation obligation, String stage) {
        var urgedBefore = ledger.of(obligation).stream()
                .filter(row -> !row.occasion().stage().equals(stage))
                .anyMatch(Reminder::hasUrged);
        return urgedBefore ? Stream.of(RecipientRole.UNIT, RecipientRole.UNIT_HEAD) : Stream.of(RecipientRole.UNIT);
    }
}
