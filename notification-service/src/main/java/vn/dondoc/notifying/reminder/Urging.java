package vn.dondoc.notifying.reminder;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.web.Refusal;

/**
 * Home Affairs urges by hand, or has something sent again. It goes into the same ledger and out at once, on any day;
 * if the mail server is away, the next mail run finds it.
 */
@Component
class Urging {

    private static final int AT_ONCE = 4;

    private final MongoCollection<Document> counters;
    private final Obligations obligations;
    private final Ledger ledger;
    private final Waiting waiting;
    private final MailRun mailRun;
    private final UrgeCheck check;
    private final Units units;
    private final ReminderSettings settings;
    private final SimpleAsyncTaskExecutor background = new SimpleAsyncTaskExecutor("urging-");
    private final Clock clock;

    Urging(
            Store store,
            Obligations obligations,
            Ledger ledger,
            Waiting waiting,
            MailRun mailRun,
            UrgeCheck check,
            Units units,
            ReminderSettings settings,
            Clock clock) {
        this.counters = store.collection("urges");
        this.obligations = obligations;
        this.ledger = ledger;
        this.waiting = waiting;
        this.mailRun = mailRun;
        this.check = check;
        this.units = units;
        this.settings = settings;
        background.setDaemon(true);
        background.setConcurrencyLimit(AT_ONCE);
        this.clock = clock;
    }

    /** What an urge came to: units that owe nothing now hear nothing. */
    record Urged(String stage, int reminders, List<UrgedUnit> units) {}

    record UrgedUnit(String unitId, int reminders) {}

    Urged urge(ReminderController.Urge urge, Caller caller) {
        var wanted = check.of(urge, caller);
        var now = clock.instant();
        var stage = Stage.URGE + number(caller.key(wanted.planId()));
        var recipients = new ArrayList<Recipient>();
        var urged = new ArrayList<UrgedUnit>();
        for (var unitId : wanted.unitIds()) {
            var rows = rows(unitId, wanted, stage, now, caller);
            rows.forEach(ledger::plan);
            rows.stream().limit(1).map(Reminder::recipient).forEach(recipients::add);
            urged.add(new UrgedUnit(unitId, rows.size()));
        }
        background.execute(() -> mailRun.run(recipients, now));
        return new Urged(stage, urged.stream().mapToInt(UrgedUnit::reminders).sum(), urged);
    }

    Reminder resend(String id, Caller caller) {
        var row = ledger.find(caller.key(id)).orElseThrow(() -> Refusal.notFound("reminder", id));
        if (row.status() != Status.FAILED && row.status() != Status.UNKNOWN) {
            throw Refusal.conflict("reminder-not-undelivered", row.status());
        }
        var again = row.resent();
        waiting.put(again);
        if (!ledger.save(again)) {
            throw Refusal.conflict("reminder-not-undelivered", row.status());
        }
        waiting.put(again);
        var now = clock.instant();
        background.execute(() -> mailRun.run(List.of(again.recipient()), now));
        return again;
    }

    /** Whatever is overdue or will be due soon. */
    private List<Reminder> rows(String unitId, UrgeCheck.Wanted wanted, String stage, Instant now, Caller caller) {
        var today = BusinessZone.dateOf(now);
        var horizon = today.plusDays(settings.horizonDays());
        var occasion = new Reminder.Occasion(stage, today, RecipientRole.UNIT, false, wanted.note());
        return obligations.of(caller.province(), wanted.planId(), unitId).stream()
                .filter(one -> one.open() && !one.dueOn().isAfter(horizon))
                .map(one -> Reminder.planned(Matter.of(one, units.find(unitId, caller)), occasion, now))
                .toList();
    }

    private long number(String planKey) {
        var counter = counters.findOneAndUpdate(
                new Document("_id", planKey),
                Updates.inc("n", 1L),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(counter).get("n", Number.class).longValue();
    }
}
