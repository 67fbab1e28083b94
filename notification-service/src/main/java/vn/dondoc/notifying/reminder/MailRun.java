package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.notifying.contact.Contacts;
import vn.dondoc.notifying.contact.ContactsAway;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.BusinessZone;

/** Sends what waits: one digest per recipient and working day, and by themselves what was urged or asked for again. */
@Component
class MailRun {

    private static final Logger log = LoggerFactory.getLogger(MailRun.class);
    private static final int BATCH = 50;

    private final Waiting waiting;
    private final Sorting sorting;
    private final Contacts contacts;
    private final Sending sending;
    private final Library library;
    private final ReminderSettings settings;

    MailRun(
            Waiting waiting,
            Sorting sorting,
            Contacts contacts,
            Sending sending,
            Library library,
            ReminderSettings settings) {
        this.waiting = waiting;
        this.sorting = sorting;
        this.contacts = contacts;
        this.sending = sending;
        this.library = library;
        this.settings = settings;
    }

    void run(Instant now) {
        var known = library.open();
        var parcels = new ArrayList<Parcel>();
        var after = "";
        for (var next = waiting.next(after); next.isPresent(); next = waiting.next(after)) {
            var recipient = next.get();
            after = recipient.prefix() + '\uffff';
            if (recipient.isDaily() && !isMailTime(recipient.province(), known, now)) {
                after = Keys.of(recipient.province(), Recipient.DAILY) + ":\uffff";
                continue;
            }
            var parcel = sorting.collect(recipient, known, now);
            if (!parcel.isEmpty()) {
                parcels.add(parcel);
            }
            if (parcels.size() == BATCH) {
                if (!send(parcels, known, now)) {
                    return;
                }
                parcels.clear();
            }
        }
        send(parcels, known, now);
    }

    /** Sends at once what waits for some recipients. */
    void run(List<Recipient> recipients, Instant now) {
        var known = library.open();
        send(
                recipients.stream()
                        .map(recipient -> sorting.collect(recipient, known, now))
                        .filter(parcel -> !parcel.isEmpty())
                        .toList(),
                known,
                now);
    }

    private boolean isMailTime(String province, Library.Known known, Instant now) {
        var local = now.atZone(BusinessZone.ID);
        return known.calendar(province).isWorking(local.toLocalDate())
                && !local.toLocalTime().isBefore(settings.sendFrom());
    }

    /** Returns whether it is any use to go on. */
    private boolean send(List<Parcel> parcels, Library.Known known, Instant now) {
        var byProvince = parcels.stream()
                .collect(Collectors.groupingBy(parcel -> parcel.recipient().province()));
        for (var part : byProvince.entrySet()) {
            if (!send(part.getKey(), part.getValue(), known, now)) {
                return false;
            }
        }
        return true;
    }

    private boolean send(String province, List<Parcel> parcels, Library.Known known, Instant now) {
        try {
            var units = parcels.stream()
                    .map(Parcel::recipient)
                    .filter(recipient -> !recipient.isOffice())
                    .map(Recipient::unitId)
                    .collect(Collectors.toSet());
            var mailboxes = contacts.of(province, units);
            return parcels.stream().allMatch(parcel -> sending.send(parcel, mailboxes, known, now));
        } catch (ContactsAway e) {
            log.atWarn().log("No mail is sent for now: {}", e.getMessage());
            return false;
        }
    }
}
