package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.notifying.reminder.Preview.Due;
import vn.dondoc.notifying.reminder.Preview.Item;

/** What would be heard from {@code today} up to {@code until}, by day, unit, stage and role. */
record Outlook(Timetable timetable, LocalDate today, LocalDate until, NavigableMap<String, Item> items) {

    static Outlook empty(Timetable timetable, LocalDate today, LocalDate until) {
        return new Outlook(timetable, today, until, new TreeMap<>());
    }

    void add(Obligation one) {
        var due = new Due(one.id(), Wording.title(one), one.dueOn());
        for (var appointment : timetable.appointments(one)) {
            var day = timetable.mailDay(appointment.day());
            for (var role : appointment.stage().to()) {
                add(day, one.planId(), one.unitId(), appointment.stage().id(), role, due);
            }
        }
    }

    void add(Assigned one) {
        var matter = one.matter(List.of());
        var due = new Due(matter.obligationId(), Wording.title(matter), matter.dueOn());
        add(Assigning.mailDay(one, timetable), one.planId(), one.unitId(), one.stage(), RecipientRole.UNIT, due);
    }

    /** What a row of the ledger is about that has not gone out yet: it goes today, or on the next day with mails. */
    void add(Reminder row) {
        var matter = row.matter();
        var day = row.recipient().keepsMailTimes() ? timetable.mailDay(today) : today;
        var due = new Due(matter.obligationId(), Wording.title(matter), matter.dueOn());
        put(
                day,
                matter.planId(),
                matter.unitId(),
                row.occasion().stage(),
                row.occasion().role(),
                due);
    }

    /** What is for today already stands in the ledger, or has been sent. */
    private void add(LocalDate day, String planId, String unitId, String stage, RecipientRole role, Due due) {
        if (day.isAfter(today)) {
            put(day, planId, unitId, stage, role, due);
        }
    }

    private void put(LocalDate day, String planId, String unitId, String stage, RecipientRole role, Due due) {
        if (!day.isAfter(until)) {
            var item = new Item(day, planId, unitId, stage, role, new ArrayList<>());
            var dues = items.computeIfAbsent(item.cursor(), key -> item).items();
            if (!dues.contains(due)) {
                dues.add(due);
            }
        }
    }
}
