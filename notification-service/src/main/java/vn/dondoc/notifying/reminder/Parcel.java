package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** What is asked for, each once, the earliest due date first. */
    List<Obligation> asked() {
        return rows.stream()
                .map(this::about)
                .distinct()
                .sorted(Comparator.comparing(Obligation::dueOn).thenComparing(Obligation::key))
                .toList();
    }
}
