package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.BusinessZone;

/** Picks, from what waits for a recipient, what is to be sent now; withdraws what is settled or no longer named. */
@Component
class Sorting {

    private final Ledger ledger;
    private final Waiting waiting;
    private final Obligations obligations;
    private final AssignedTasks assigned;
    private final Following following;

    Sorting(Ledger ledger, Waiting waiting, Obligations obligations, AssignedTasks assigned, Following following) {
        this.ledger = ledger;
        this.assigned = assigned;
        this.waiting = waiting;
        this.obligations = obligations;
        this.following = following;
    }

    Parcel collect(Recipient recipient, Library.Known known, Instant now) {
        var rows = settled(waiting.rows(recipient), now);
        var ready = new ArrayList<Reminder>();
        var parcel = new Parcel(recipient, ready, obligations.about(rows), assigned.about(rows));
        for (var row : rows) {
            switch (row.status()) {
                case PLANNED -> {
                    if (row.isConfirmation() || isReady(row, parcel, known, now)) {
                        ready.add(row);
                    }
                }
                case SENDING -> {
                    // Somebody else is at it.
                }
                case WITHDRAWN, SENT, FAILED, UNKNOWN -> waiting.done(row);
            }
        }
        return parcel;
    }

    /**
     * Rows that somebody left on their way come to an end or are planned again before anything is picked: what is free
     * goes into one digest together, for there is only one a day.
     */
    private List<Reminder> settled(List<String> keys, Instant now) {
        var rows = ledger.all(keys);
        var underWay =
                rows.stream().filter(row -> row.status() == Status.SENDING).toList();
        underWay.forEach(row -> following.find(row, now));
        return underWay.isEmpty() ? rows : ledger.all(keys);
    }

    private boolean isReady(Reminder row, Parcel parcel, Library.Known known, Instant now) {
        if (!parcel.bears(row) || known.isClosed(row.province(), row.matter().planId())) {
            ledger.withdraw(row);
            return false;
        }
        if (row.occasion().byHand() || !row.recipient().keepsMailTimes()) {
            return true;
        }
        var timetable = known.timetable(row.province(), row.matter().planId());
        if (row.reminds()
                && !timetable
                        .ladder()
                        .names(row.occasion().stage(), row.occasion().role())) {
            ledger.withdraw(row);
            return false;
        }
        return !timetable.isQuiet(BusinessZone.dateOf(now));
    }
}
