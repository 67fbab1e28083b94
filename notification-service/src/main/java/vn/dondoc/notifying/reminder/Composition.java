package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.notifying.mail.Letter;
import vn.dondoc.notifying.mail.Templates;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.BusinessZone;

/** Writes the letter of a digest: everything owed, by due date, what is missing, why it comes, and where to go. */
@Component
class Composition {

    private static final Comparator<Obligation> BY_DUE =
            Comparator.comparing(Obligation::dueOn).thenComparing(Obligation::key);

    private final Obligations obligations;
    private final Ledger ledger;
    private final Templates templates;
    private final Letterhead letterhead;
    private final AssignmentLetter assignment;
    private final ReminderSettings settings;

    Composition(
            Obligations obligations,
            Ledger ledger,
            Templates templates,
            Letterhead letterhead,
            AssignmentLetter assignment,
            ReminderSettings settings) {
        this.obligations = obligations;
        this.ledger = ledger;
        this.templates = templates;
        this.letterhead = letterhead;
        this.assignment = assignment;
        this.settings = settings;
    }

    Letter letter(String digestId, String address, Parcel parcel, Library.Known known, Instant now) {
        var today = BusinessZone.dateOf(now);
        var asked = parcel.asked();
        var urged = asked.stream().collect(Collectors.toMap(Obligation::key, one -> timesUrged(one, parcel, today)));
        var times = urged.values().stream().max(Comparator.naturalOrder()).orElse(0);
        var subjects = new Subjects(asked, known, today, times);
        var office = parcel.recipient().isOffice();
        var everything = office ? asked : everything(parcel, asked, known, today);
        var lines = everything.stream()
                .limit(settings.listed())
                .sorted(BY_DUE)
                .map(one -> Line.of(one, known, today, urged.getOrDefault(one.key(), 0), asked.contains(one)))
                .toList();
        var values = letterhead.values(parcel, known, now);
        values.put("plans", Letterhead.plans(parcel.recipient().province(), plans(parcel, everything), known));
        values.put("stages", String.join(", ", parcel.stages()));
        values.put("notes", parcel.notes());
        values.put("byHand", parcel.byHand());
        assignment.describe(parcel, values);
        values.put("lines", lines);
        values.put("more", everything.size() - lines.size());
        values.put("count", everything.size());
        var units = asked.stream().map(Obligation::unitId).distinct().count();
        values.put("units", units);
        values.put("overdue", asked.get(0).dueOn().isBefore(today));
        var name = office ? "table" : "reminder";
        var subject = office
                ? subjects.forOffice((int) units)
                : subjects.forUnit((String) Objects.requireNonNull(values.get("unit")), parcel.byHand());
        values.put("subject", subject);
        return new Letter(
                digestId,
                address,
                subject,
                templates.render(name + ".txt", values),
                templates.render(name + ".html", values),
                now);
    }

    /**
     * What a letter is sent for, and whatever else the unit owes that is overdue or will soon be due: in the daily digest
     * under all plans, for there is only one a day.
     */
    private List<Obligation> everything(Parcel parcel, List<Obligation> asked, Library.Known known, LocalDate today) {
        var horizon = today.plusDays(settings.horizonDays());
        var recipient = parcel.recipient();
        var others = recipient.isDaily() ? known.binding(recipient.province(), recipient.unitId()) : List.<String>of();
        var owed = Stream.concat(parcel.plans().stream(), others.stream())
                .distinct()
                .flatMap(plan -> obligations.of(recipient.province(), plan, recipient.unitId()).stream())
                .filter(one -> one.open() && !one.dueOn().isAfter(horizon))
                .sorted(BY_DUE);
        return Stream.concat(asked.stream(), owed).distinct().toList();
    }

    private static List<String> plans(Parcel parcel, List<Obligation> everything) {
        return Stream.concat(parcel.plans().stream(), everything.stream().map(Obligation::planId))
                .distinct()
                .toList();
    }

    /** Letters to the unit after the due date, or by hand; to the unit and its head the one just being sent is none. */
    private int timesUrged(Obligation obligation, Parcel parcel, LocalDate today) {
        var recipient = parcel.recipient();
        if (!recipient.isOffice() && !parcel.byHand() && !obligation.dueOn().isBefore(today)) {
            return 0;
        }
        var thisOne = Keys.of(today.toString(), recipient.batch());
        return (int) ledger.of(obligation).stream()
                .filter(Reminder::hasUrged)
                .flatMap(row -> row.progress().mails().stream())
                .map(Progress.Mail::digest)
                .filter(digest -> recipient.isOffice()
                        || !(digest.endsWith(thisOne) || digest.contains(thisOne + Digests.ANOTHER)))
                .distinct()
                .count();
    }
}
