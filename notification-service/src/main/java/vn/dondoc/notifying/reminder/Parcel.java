package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.dondoc.notifying.contact.Mailboxes;
import vn.dondoc.platform.store.Keys;

/**
 * The rows that go to one recipient in one digest, with what they are about.
 *
 * @param obligations that are reminded of, by key
 * @param assigned tasks that are told, by the key that their rows name
 */
record Parcel(
        Recipient recipient, List<Reminder> rows, Map<String, Obligation> obligations, Map<String, Assigned> assigned) {

    private static final Comparator<Assigned> LEADS_FIRST =
            Comparator.comparing(Assigned::role).thenComparing(Assigned::key);

    /**
     * A head who reads the unit's mailbox gets one mail there and not two. It is the unit's digest, whoever of them there
     * is something for, so that it is one a day.
     */
    static List<Parcel> joined(List<Parcel> parcels, Mailboxes mailboxes) {
        var joined = new LinkedHashMap<Recipient, Parcel>();
        for (var parcel : parcels) {
            var reader = parcel.recipient().reader(mailboxes);
            joined.merge(reader, new Parcel(reader, parcel.rows, parcel.obligations, parcel.assigned), Parcel::and);
        }
        return List.copyOf(joined.values());
    }

    private Parcel and(Parcel other) {
        var owed = new HashMap<>(obligations);
        owed.putAll(other.obligations);
        var given = new HashMap<>(assigned);
        given.putAll(other.assigned);
        return new Parcel(
                recipient, Stream.concat(rows.stream(), other.rows.stream()).toList(), owed, given);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String digestId(LocalDate day) {
        return Keys.of(
                recipient.province(), recipient.unitId(), recipient.role().name(), day.toString(), recipient.batch());
    }

    Parcel with(List<Reminder> others) {
        return new Parcel(recipient, others, obligations, assigned);
    }

    Obligation about(Reminder row) {
        return Objects.requireNonNull(obligations.get(row.matter().obligationKey()));
    }

    List<String> stages() {
        return rows.stream()
                .filter(Reminder::reminds)
                .map(Reminder::occasion)
                .sorted(Comparator.comparing(Reminder.Occasion::day))
                .map(Reminder.Occasion::stage)
                .distinct()
                .toList();
    }

    List<String> plans() {
        return rows.stream().map(row -> row.matter().planId()).distinct().toList();
    }

    List<String> notes() {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(row.occasion().note()))
                .distinct()
                .toList();
    }

    /** A confirmation is alone in its parcel. */
    boolean confirms() {
        return rows.get(0).isConfirmation();
    }

    boolean byHand() {
        return rows.stream().anyMatch(row -> row.occasion().byHand());
    }

    /** Whether what a row was planned for is still so. */
    boolean bears(Reminder row) {
        var key = row.matter().obligationKey();
        if (row.occasion().assigns()) {
            var task = assigned.get(key);
            return task != null && task.bears(row);
        }
        var obligation = obligations.get(key);
        return obligation != null && row.standsFor(obligation);
    }

    /** Tasks that the unit is told of, those that it leads first. */
    List<Assigned> tasks() {
        return rows.stream()
                .filter(row -> row.occasion().assigns())
                .map(row -> Objects.requireNonNull(assigned.get(row.matter().obligationKey())))
                .distinct()
                .sorted(LEADS_FIRST)
                .toList();
    }

    /** What is asked for, each once, the earliest due date first. */
    List<Obligation> asked() {
        return rows.stream()
                .filter(Reminder::reminds)
                .map(this::about)
                .distinct()
                .sorted(Comparator.comparing(Obligation::dueOn).thenComparing(Obligation::key))
                .toList();
    }
}
