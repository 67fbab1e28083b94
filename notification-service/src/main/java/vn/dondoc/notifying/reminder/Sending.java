package vn.dondoc.notifying.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.thymeleaf.exceptions.TemplateEngineException;
import vn.dondoc.notifying.contact.Mailboxes;
import vn.dondoc.notifying.mail.Letter;
import vn.dondoc.notifying.mail.Outcome;
import vn.dondoc.notifying.mail.Postman;
import vn.dondoc.notifying.reminder.Digest.State;
import vn.dondoc.platform.time.BusinessZone;

/**
 * Sends one digest. The order is what keeps a mail from going out twice: claim the digest, move its rows, mark the
 * digest as begun, only then speak to the mail server; whoever dies in between leaves behind what happened.
 */
@Component
class Sending {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final Digests digests;
    private final Ledger ledger;
    private final Following following;
    private final Letters letters;
    private final Postmarks postmarks;
    private final Postman postman;
    private final ReminderSettings settings;
    private final MeterRegistry meters;

    Sending(
            Digests digests,
            Ledger ledger,
            Following following,
            Letters letters,
            Postmarks postmarks,
            Postman postman,
            ReminderSettings settings,
            MeterRegistry meters) {
        this.digests = digests;
        this.ledger = ledger;
        this.following = following;
        this.letters = letters;
        this.postmarks = postmarks;
        this.postman = postman;
        this.settings = settings;
        this.meters = meters;
    }

    /** Returns whether it is any use to try the next one now. */
    boolean send(Parcel parcel, Mailboxes mailboxes, Library.Known known, Instant now) {
        var id = parcel.digestId(BusinessZone.dateOf(now));
        var claimed = parcel.recipient().isDaily() ? digests.claim(id) : digests.claimAnother(id);
        if (claimed.isEmpty()) {
            return true;
        }
        var digest = claimed.get();
        var rows = take(parcel, digest, known, now);
        if (rows.isEmpty()) {
            digests.release(digest);
            return true;
        }
        var addresses = parcel.recipient().addresses(mailboxes);
        if (addresses.isEmpty()) {
            finish(rows, digests.end(digest, State.FAILED, "no-address", null, now));
            return true;
        }
        var others = addresses.subList(1, addresses.size());
        return write(parcel.with(rows), digest, addresses.get(0), known, now)
                .flatMap(letter -> digests.begin(digest).map(begun -> deliver(letter, others, begun, rows, now)))
                .orElse(true);
    }

    /** A letter that cannot be written keeps no other from going; its rows are free again when the lease is over. */
    private Optional<Letter> write(Parcel parcel, Digest digest, String address, Library.Known known, Instant now) {
        try {
            return Optional.of(letters.letter(digest.id(), address, parcel, known, now));
        } catch (TemplateEngineException | IllegalArgumentException e) {
            log.atError().addKeyValue("digest", digest.id()).setCause(e).log("A digest cannot be written");
            return Optional.empty();
        }
    }

    /** A first mailbox that says no for good has not got the mail, so a second one may have it, with time of its own. */
    private boolean deliver(Letter letter, List<String> others, Digest begun, List<Reminder> rows, Instant now) {
        postmarks.keep(Postmark.of(letter, begun, others.isEmpty(), rows));
        var outcome = lasting(postman.deliver(letter), rows, now);
        var again = outcome.kind() == Outcome.Kind.REFUSED && !others.isEmpty()
                ? digests.goOn(begun)
                : Optional.<Digest>empty();
        if (again.isPresent()) {
            var next = letter.forwardedTo(others.get(0));
            return deliver(next, others.subList(1, others.size()), again.get(), rows, now);
        }
        finish(rows, end(begun, outcome, Letter.masked(letter.to()), now));
        return outcome.kind() != Outcome.Kind.AWAY;
    }

    private Digest end(Digest begun, Outcome outcome, String masked, Instant now) {
        return switch (outcome.kind()) {
            case TAKEN -> digests.end(begun, State.SENT, outcome.reason(), masked, now);
            case REFUSED -> digests.end(begun, State.FAILED, outcome.reason(), masked, now);
            case UNKNOWN -> digests.end(begun, State.UNKNOWN, outcome.reason(), masked, now);
            case LATER, AWAY -> digests.retry(begun, outcome.reason(), now);
        };
    }

    /** "Come again" said for days means no. That no server is there says nothing about this letter, for however long. */
    private Outcome lasting(Outcome outcome, List<Reminder> rows, Instant now) {
        var enough = now.minus(settings.giveUpAfter());
        var lasting = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.progress().deferredSince()))
                .anyMatch(since -> !since.isAfter(enough));
        return outcome.isDeferral() && lasting ? new Outcome(Outcome.Kind.REFUSED, outcome.reason()) : outcome;
    }

    private void finish(List<Reminder> rows, Digest end) {
        rows.forEach(row -> following.follow(row, end));
        meters.counter("dondoc.mails", "outcome", end.state().name().toLowerCase(Locale.ROOT))
                .increment();
        log.atInfo()
                .addKeyValue("digest", end.id())
                .addKeyValue("rows", rows.size())
                .log("Digest {} {}", end.state(), end.reason());
    }

    private List<Reminder> take(Parcel parcel, Digest digest, Library.Known known, Instant now) {
        var today = BusinessZone.dateOf(now);
        var taken = new ArrayList<Reminder>();
        for (var row : parcel.rows()) {
            var timetable = known.timetable(row.province(), row.matter().planId());
            var late = row.occasion().byCalendar()
                    && today.isAfter(timetable.mailDay(row.occasion().day()));
            var next = row.sending(digest.id(), late);
            if (ledger.save(next)) {
                taken.add(next);
            }
        }
        return taken;
    }
}
