package vn.dondoc.notifying.reminder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.notifying.reminder.Wakeups.Wakeup;
import vn.dondoc.platform.time.BusinessZone;

/**
 * Turns stages whose day has come into rows of the ledger. It compares with the ledger, never with "is it exactly
 * today", so after a downtime each missed stage still gets its row, once; any number of instances may do it at once.
 */
@Component
class Planning {

    private static final Logger log = LoggerFactory.getLogger(Planning.class);

    private final Obligations obligations;
    private final Wakeups wakeups;
    private final Ledger ledger;
    private final Library library;
    private final Assigning assigning;

    Planning(Obligations obligations, Wakeups wakeups, Ledger ledger, Library library, Assigning assigning) {
        this.assigning = assigning;
        this.obligations = obligations;
        this.wakeups = wakeups;
        this.ledger = ledger;
        this.library = library;
    }

    /** Sees to it that obligations are looked at when their first stage comes. */
    void schedule(Collection<Obligation> obligations) {
        var known = library.open();
        var days = new HashMap<String, LocalDate>();
        obligations.stream()
                .filter(Obligation::open)
                .forEach(one -> known.timetable(one.province(), one.planId())
                        .first(one)
                        .ifPresent(day -> days.put(one.key(), day)));
        wakeups.putAll(days);
    }

    void run(Instant now) {
        var today = BusinessZone.dateOf(now);
        var after = "";
        for (var due = wakeups.until(today, after); !due.isEmpty(); due = wakeups.until(today, after)) {
            // Opened after they were read: what woke us is known by now, also in the middle of a long run.
            answerAll(due, library.open(), now);
            after = due.get(due.size() - 1).id();
        }
    }

    /** If one fails, each by itself. */
    private void answerAll(List<Wakeup> due, Library.Known known, Instant now) {
        try {
            answer(due, known, now);
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
            log.atWarn().setCause(e).log("Reminders cannot be planned together");
            due.forEach(wakeup -> answerAlone(wakeup, known, now));
        }
    }

    /** One that fails is tried again at the next run and keeps no other from being answered. */
    private void answerAlone(Wakeup wakeup, Library.Known known, Instant now) {
        try {
            answer(List.of(wakeup), known, now);
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
            log.atError().addKeyValue("wakeup", wakeup.id()).setCause(e).log("A reminder cannot be planned");
        }
    }

    private void answer(List<Wakeup> due, Library.Known known, Instant now) {
        var owed = new HashSet<String>();
        for (var wakeup : due) {
            if (wakeup.isPlan()) {
                lookAtPlan(wakeup.key(), known, now);
            } else if (wakeup.isTask()) {
                assigning.plan(wakeup.key(), known, now);
            } else {
                owed.add(wakeup.key());
            }
        }
        lookAt(obligations.all(owed), known, now);
        wakeups.done(due);
    }

    private void lookAtPlan(String key, Library.Known known, Instant now) {
        var province = key.substring(0, key.indexOf(':'));
        var planId = key.substring(key.indexOf(':') + 1);
        var after = "";
        for (var page = obligations.after(province, planId, after);
                !page.isEmpty();
                page = obligations.after(province, planId, after)) {
            lookAt(page, known, now);
            after = page.get(page.size() - 1).key();
        }
    }

    /** What they lead to is written together, first the rows and then when to look again. */
    private void lookAt(List<Obligation> some, Library.Known known, Instant now) {
        var rows = new ArrayList<Reminder>();
        var next = new HashMap<String, LocalDate>();
        for (var obligation : some) {
            if (obligation.open() && known.isClosed(obligation.province(), obligation.planId())) {
                ledger.of(obligation).stream()
                        .filter(row -> !row.isConfirmation())
                        .forEach(ledger::withdraw);
            } else if (obligation.open()) {
                var timetable = known.timetable(obligation.province(), obligation.planId());
                rows.addAll(rows(obligation, timetable, known, now));
                timetable.next(obligation, BusinessZone.dateOf(now)).ifPresent(day -> next.put(obligation.key(), day));
            }
        }
        ledger.planAll(rows);
        wakeups.putAll(next);
    }

    private static List<Reminder> rows(Obligation one, Timetable timetable, Library.Known known, Instant now) {
        var today = BusinessZone.dateOf(now);
        var reached = timetable.reached(one, today);
        if (reached.isEmpty()) {
            return List.of();
        }
        var matter = Matter.of(one, known.unit(one.province(), one.unitId()));
        return reached.stream()
                .flatMap(appointment -> appointment.stage().to().stream().map(role -> {
                    var late = today.isAfter(timetable.mailDay(appointment.day()));
                    var stage = appointment.stage().id();
                    return Reminder.planned(
                            matter, new Reminder.Occasion(stage, appointment.day(), role, late, null), now);
                }))
                .toList();
    }
}
