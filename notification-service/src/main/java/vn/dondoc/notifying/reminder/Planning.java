package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
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
        var known = library.open();
        var after = "";
        for (var due = wakeups.until(today, after); !due.isEmpty(); due = wakeups.until(today, after)) {
            for (var wakeup : due) {
                answer(wakeup, known, now);
                after = wakeup.id();
            }
        }
    }

    /** One that fails is tried again at the next run and keeps no other from being answered. */
    private void answer(Wakeups.Wakeup wakeup, Library.Known known, Instant now) {
        try {
            if (wakeup.isPlan()) {
                lookAtPlan(wakeup.key(), known, now);
            } else if (wakeup.isTask()) {
                assigning.plan(wakeup.key(), known, now);
            } else {
                obligations.find(wakeup.key()).ifPresent(obligation -> lookAt(obligation, known, now));
            }
            wakeups.done(wakeup);
        } catch (IllegalStateException | IllegalArgumentException e) {
            log.atError().addKeyValue("wakeup", wakeup.id()).setCause(e).log("A reminder cannot be planned");
        }
    }

    private void lookAtPlan(String key, Library.Known known, Instant now) {
        var province = key.substring(0, key.indexOf(':'));
        var planId = key.substring(key.indexOf(':') + 1);
        var after = "";
        for (var page = obligations.after(province, planId, after);
                !page.isEmpty();
                page = obligations.after(province, planId, after)) {
            page.forEach(obligation -> lookAt(obligation, known, now));
            after = page.get(page.size() - 1).key();
        }
    }

    private void lookAt(Obligation obligation, Library.Known known, Instant now) {
        if (!obligation.open()) {
            return;
        }
        if (known.isClosed(obligation.province(), obligation.planId())) {
            ledger.of(obligation).stream().filter(row -> !row.isConfirmation()).forEach(ledger::withdraw);
            return;
        }
        var today = BusinessZone.dateOf(now);
        var timetable = known.timetable(obligation.province(), obligation.planId());
        var reached = timetable.reached(obligation, today);
        if (!reached.isEmpty()) {
            var matter = Matter.of(obligation, known.unit(obligation.province(), obligation.unitId()));
            reached.forEach(appointment -> appointment.stage().to().forEach(role -> {
                var late = today.isAfter(timetable.mailDay(appointment.day()));
                ledger.plan(Reminder.planned(
                        matter,
                        new Reminder.Occasion(appointment.stage().id(), appointment.day(), role, late, null),
                        now));
            }));
        }
        timetable.next(obligation, today).ifPresent(day -> wakeups.put(day, obligation.key()));
    }
}
