package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.dondoc.platform.store.Keys;

/** The rows that go to one recipient in one digest, with what they are about. */
record Parcel(Recipient recipient, List<Reminder> rows, Map<String, Obligation> obligations) {

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String digestId(LocalDate day) {
        return Keys.of(
                recipient.province(), recipient.unitId(), recipient.role().name(), day.toString(), recipient.batch());
    }

    Parcel with(List<Reminder> others) {
        return new Parcel(recipient, others, obligations);
    }

    Obligation about(Reminder row) {
        return Objects.requireNonNull(obligations.get(row.matter().obligationKey()));
    }

    List<String> stages() {
        return rows.stream()
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

    /** What is asked for, each once, the earliest due date first. */
    List<Obligation> asked() {
        return rows.stream()
                .map(this::about)
                .distinct()
                .sorted(Comparator.comparing(Obligation::dueOn).thenComparing(Obligation::key))
                .toList();
    }
}
