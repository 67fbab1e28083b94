package vn.dondoc.notifying.reminder;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.platform.register.Plans;
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

    private static final int MOST_UNITS = 500;
    private static final int LONGEST_NOTE = 1000;

    private final MongoCollection<Document> counters;
    private final Obligations obligations;
    private final Ledger ledger;
    private final Waiting waiting;
    private final MailRun mailRun;
    private final Plans plans;
    private final Units units;
    private final ReminderSettings settings;
    private final AsyncTaskExecutor background;
    private final Clock clock;

    Urging(
            Store store,
            Obligations obligations,
            Ledger ledger,
            Waiting waiting,
            MailRun mailRun,
            Plans plans,
            Units units,
            ReminderSettings settings,
            AsyncTaskExecutor applicationTaskExecutor,
            Clock clock) {
        this.counters = store.collection("urges");
        this.obligations = obligations;
        this.ledger = ledger;
        this.waiting = waiting;
        this.mailRun = mailRun;
        this.plans = plans;
        this.units = units;
        this.settings = settings;
        this.background = applicationTaskExecutor;
        this.clock = clock;
    }

    /** What an urge came to: units that owe nothing now hear nothing. */
    record Urged(String stage, int reminders, List<UrgedUnit> units) {}

    record UrgedUnit(String unitId, int reminders) {}

    Urged urge(ReminderController.Urge urge, Caller caller) {
        var wanted = check(urge, caller);
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

    private record Wanted(String planId, List<String> unitIds, String note) {}

    private Wanted check(ReminderController.Urge urge, Caller caller) {
        var wrong = Refusal.fields();
        var planId = urge.planId();
        if (planId == null || plans.find(caller.province(), planId).isEmpty()) {
            wrong.at("/planId", planId == null ? "required" : "unknown-plan", String.valueOf(planId));
        }
        var unitIds = unitIds(urge.unitIds(), caller, wrong);
        var note = urge.note() == null ? "" : urge.note().strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            wrong.at("/note", "urge.note", LONGEST_NOTE);
        }
        wrong.throwIfAny();
        return new Wanted(Objects.requireNonNull(planId), unitIds, note);
    }

    private List<String> unitIds(@Nullable List<@Nullable String> given, Caller caller, Refusal wrong) {
        if (given == null || given.isEmpty() || given.size() > MOST_UNITS) {
            wrong.at("/unitIds", "urge.units", MOST_UNITS);
            return List.of();
        }
        var known = new LinkedHashSet<String>();
        for (var i = 0; i < given.size(); i++) {
            var id = given.get(i);
            if (id == null || units.find(id, caller).isEmpty()) {
                wrong.at("/unitIds/" + i, "unknown-unit", String.valueOf(id));
            } else {
                known.add(id);
            }
        }
        return List.copyOf(known);
    }

    /** Whatever is overdue or will be due soon. */
    private List<Reminder> rows(String unitId, Wanted wanted, String stage, Instant now, Caller caller) {
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
