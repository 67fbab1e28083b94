package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        var round = new Round(now);
        var parcels = new ArrayList<Parcel>();
        var after = "";
        for (var next = waiting.next(after); next.isPresent(); next = waiting.next(after)) {
            var recipient = next.get();
            if (parcels.size() >= BATCH
                    && !parcels.get(parcels.size() - 1).recipient().isBeside(recipient)) {
                if (!round.send(parcels)) {
                    return;
                }
                parcels.clear();
            }
            after = round.skipped(recipient).orElseGet(() -> {
                round.collect(recipient).ifPresent(parcels::add);
                return recipient.prefix() + '\uffff';
            });
        }
        round.send(parcels);
    }

    /** Sends at once what waits for some recipients. */
    void run(List<Recipient> recipients, Instant now) {
        var round = new Round(now);
        round.send(recipients.stream()
                .filter(recipient -> round.skipped(recipient).isEmpty())
                .flatMap(recipient -> round.collect(recipient).stream())
                .toList());
    }

    /** One run, by the same knowledge. */
    private final class Round {

        private final Library.Known known = library.open();
        private final Set<String> provincesAway = new HashSet<>();
        private final Instant now;

        Round(Instant now) {
            this.now = now;
        }

        Optional<Parcel> collect(Recipient recipient) {
            return Optional.of(sorting.collect(recipient, known, now)).filter(parcel -> !parcel.isEmpty());
        }

        /** Where those end, in their order, who get nothing now for the same reason as the recipient. */
        Optional<String> skipped(Recipient recipient) {
            if (provincesAway.contains(recipient.province())) {
                return Optional.of(recipient.province() + ":\uffff");
            }
            return recipient.keepsMailTimes() && !isMailTime(recipient.province())
                    ? Optional.of(Keys.of(recipient.province(), recipient.batch()) + ":\uffff")
                    : Optional.empty();
        }

        private boolean isMailTime(String province) {
            var local = now.atZone(BusinessZone.ID);
            return known.calendar(province).isWorking(local.toLocalDate())
                    && !local.toLocalTime().isBefore(settings.sendFrom());
        }

        /** Returns whether it is any use to go on. */
        boolean send(List<Parcel> parcels) {
            return parcels.stream()
                    .collect(Collectors.groupingBy(parcel -> parcel.recipient().province()))
                    .entrySet()
                    .stream()
                    .allMatch(part -> send(part.getKey(), part.getValue()));
        }

        /** A province whose mailboxes cannot be asked for keeps no other from its mails. */
        private boolean send(String province, List<Parcel> parcels) {
            try {
                var units = parcels.stream()
                        .map(Parcel::recipient)
                        .filter(recipient -> !recipient.isOffice())
                        .map(Recipient::unitId)
                        .collect(Collectors.toSet());
                var mailboxes = contacts.of(province, units);
                return Parcel.joined(parcels, mailboxes).stream()
                        .allMatch(parcel -> sending.send(parcel, mailboxes, known, now));
            } catch (ContactsAway e) {
                log.atWarn().addKeyValue("province", province).log("No mail is sent for now: {}", e.getMessage());
                provincesAway.add(province);
                return true;
            }
        }
    }
}
