package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.reminder.RecipientRole;
import vn.dondoc.contracts.reminder.ReminderFailed;
import vn.dondoc.contracts.reminder.ReminderSent;
import vn.dondoc.contracts.reminder.ReminderState;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Keys;

/**
 * One row of the ledger: one obligation, one stage, one role. Its id is made of these, so it cannot exist twice. Only
 * the two outcomes that others need to hear of raise an event; planning and sending are plain steps.
 */
public record Reminder(
        String id,
        String province,
        long version,
        Matter matter,
        Occasion occasion,
        Instant plannedAt,
        Progress progress)
        implements Aggregate {

    /**
     * Why it is sent.
     *
     * @param stage of the ladder, {@code URGE-n} by hand, {@code ASSIGNED-role} when a task was given, or a confirmation:
     *     {@code RECEIVED-n} or {@code RETURNED-n}
     * @param day on which the stage falls; of a receipt the day of the first submission
     * @param late whether it was planned only after the day on which its mail should have gone
     * @param note of Home Affairs, when it urges by hand or returns a report
     */
    public record Occasion(
            String stage,
            LocalDate day,
            RecipientRole role,
            boolean late,
            @Nullable String note) {

        boolean byHand() {
            return stage.startsWith(Stage.URGE);
        }

        boolean confirms() {
            return Stage.isConfirmation(stage);
        }

        boolean assigns() {
            return stage.startsWith(Stage.ASSIGNED);
        }

        /** Whether it belongs to a day, so that it can be late. */
        boolean byCalendar() {
            return !byHand() && !confirms();
        }
    }

    static Reminder planned(Matter matter, Occasion occasion, Instant at) {
        var role = occasion.role().name();
        var id = matter.moves() == 0
                ? Keys.of(matter.obligationId(), occasion.stage(), role)
                : Keys.of(matter.obligationId(), occasion.stage(), role, Integer.toString(matter.moves()));
        var batch = occasion.confirms()
                ? String.join("~", occasion.stage(), matter.planId(), matter.period())
                : occasion.byHand() ? String.join("~", occasion.stage(), matter.planId()) : Recipient.DAILY;
        return new Reminder(id, matter.province(), 1, matter, occasion, at, Progress.planned(batch));
    }

    Status status() {
        return progress.status();
    }

    boolean isConfirmation() {
        return occasion.confirms();
    }

    Recipient recipient() {
        return Recipient.of(province, progress.batch(), matter.unitId(), occasion.role());
    }

    /** Whether it reminds of something: a confirmation does not, nor does the news of a task. */
    boolean reminds() {
        return !occasion.confirms() && !occasion.assigns();
    }

    /** Whether the unit got an urge by it: after the due date or by hand, and not merely a reminder before. */
    boolean hasUrged() {
        return occasion.role() == RecipientRole.UNIT
                && !progress.mails().isEmpty()
                && reminds()
                && (occasion.byHand() || occasion.day().isAfter(matter.dueOn()));
    }

    /** Whether the obligation is still owed and still due on the day that this row was planned for. */
    boolean standsFor(Obligation obligation) {
        return obligation.open() && obligation.moves() == matter.moves();
    }

    Reminder withdrawn() {
        return next(progress.withdrawn());
    }

    Reminder plannedAgain(boolean late, Instant at) {
        var again = new Occasion(occasion.stage(), occasion.day(), occasion.role(), late, occasion.note());
        return new Reminder(id, province, version + 1, matter, again, at, progress.planned());
    }

    /** Home Affairs wants a row that failed, or of which nothing is known, to be sent once more. */
    Reminder resent() {
        return again("RESEND-");
    }

    /** The same to the second contact, also when the first mailbox took the mail and it bounced later. */
    Reminder resentToSecondContact() {
        return again(Recipient.SECOND);
    }

    /** To the second contact because the mail came back. Nobody asked for it, so what went by calendar keeps mail times. */
    Reminder resentAfterBounce() {
        return again(occasion.byCalendar() ? Recipient.BOUNCED : Recipient.SECOND);
    }

    /** An earlier mail of it came back, while it is on its way once more. */
    Reminder unproved(String digest) {
        return next(progress.without(digest));
    }

    /** A confirmation goes by itself; of reminders those that are sent again at the same time share a mail. */
    private Reminder again(String how) {
        var batch = how + (progress.attempts() + 1);
        return next(progress.inBatch(
                isConfirmation()
                        ? String.join("~", batch, occasion.stage(), matter.planId(), matter.period())
                        : batch));
    }

    Reminder sending(String digest, boolean nowLate) {
        var known = new Occasion(
                occasion.stage(), occasion.day(), occasion.role(), occasion.late() || nowLate, occasion.note());
        return new Reminder(id, province, version + 1, matter, known, plannedAt, progress.sending(digest));
    }

    Reminder putBack(String why, Instant at) {
        return next(progress.putBack(why, at));
    }

    Reminder unknown(String why, Instant at) {
        return next(progress.ended(Status.UNKNOWN, why, null, at));
    }

    Change<Reminder> sent(String how, @Nullable String maskedAddress, Instant at) {
        return new Change<>(next(progress.ended(Status.SENT, how, maskedAddress, at)), new ReminderSent(state(at)));
    }

    Change<Reminder> failed(String why, @Nullable String maskedAddress, Instant at) {
        return new Change<>(next(progress.ended(Status.FAILED, why, maskedAddress, at)), new ReminderFailed(state(at)));
    }

    private Reminder next(Progress next) {
        return new Reminder(id, province, version + 1, matter, occasion, plannedAt, next);
    }

    private ReminderState state(Instant at) {
        return new ReminderState(
                id,
                province,
                matter.planId(),
                matter.unitId(),
                matter.obligationId(),
                occasion.stage(),
                occasion.role(),
                at);
    }
}
