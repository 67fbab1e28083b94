package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.platform.time.BusinessZone;

/**
 * The proof that a unit was urged: what reached which of its mailboxes for one period, how often and when. Only what the
 * mail server took counts.
 *
 * @param period of a quota or report; of a task the month in which it was due
 * @param times mails, not rows: one digest names many things
 * @param late mails of which something was sent later than the ladder says
 */
record Receipt(
        String planId,
        String unitId,
        String unitName,
        String period,
        Kind kind,
        RecipientRole role,
        int times,
        int late,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        List<String> stages) {

    /** Rows that make up one receipt together. */
    record Heading(String planId, String unitId, String period, Kind kind, RecipientRole role) {

        static Heading of(Reminder row) {
            var matter = row.matter();
            return new Heading(
                    matter.planId(),
                    matter.unitId(),
                    Receipt.period(matter),
                    Kind.of(matter.item()),
                    row.occasion().role());
        }
    }

    /** Whether a row is part of the proof: sent, and a reminder. */
    static boolean counts(Reminder row) {
        return row.reminds() && !row.progress().mails().isEmpty();
    }

    static String period(Matter matter) {
        return Kind.of(matter.item()) == Kind.TASK
                ? matter.dueOn().toString().substring(0, "yyyy-MM".length())
                : matter.period();
    }

    static Receipt of(Heading heading, List<Reminder> rows, String unitName) {
        var times = rows.stream()
                .flatMap(row -> row.progress().mails().stream())
                .map(Progress.Mail::at)
                .sorted()
                .toList();
        var stages = rows.stream().flatMap(Receipt::stages).distinct().toList();
        return new Receipt(
                heading.planId(),
                heading.unitId(),
                unitName,
                heading.period(),
                heading.kind(),
                heading.role(),
                mails(rows, false),
                mails(rows, true),
                times.isEmpty() ? null : times.get(0),
                times.isEmpty() ? null : times.get(times.size() - 1),
                stages);
    }

    private static Stream<String> stages(Reminder row) {
        return row.progress().mails().stream()
                .map(mail -> row.occasion().stage() + " " + Wording.date(BusinessZone.dateOf(mail.at())));
    }

    private static int mails(List<Reminder> rows, boolean lateOnly) {
        return (int) rows.stream()
                .filter(row -> !lateOnly || row.occasion().late())
                .flatMap(row -> row.progress().mails().stream())
                .map(Progress.Mail::digest)
                .distinct()
                .count();
    }
}
