package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.reminder.RecipientRole;

/**
 * One rung of a ladder.
 *
 * @param id for example {@code T-5}; the ledger keeps it
 * @param workingDays after the due date, before it when negative
 * @param since day on which this rung was set; nothing is sent for a stage day before it
 */
public record Stage(
        String id,
        int workingDays,
        List<RecipientRole> to,
        @Nullable LocalDate since) {

    static final String URGE = "URGE-";
    static final String RECEIVED = "RECEIVED-";
    static final String RETURNED = "RETURNED-";
    static final String ASSIGNED = "ASSIGNED-";

    public Stage {
        to = List.copyOf(to);
    }

    Stage since(@Nullable LocalDate day) {
        return new Stage(id, workingDays, to, day);
    }

    /** Whether an id is one that only we give, so no ladder may have it. */
    static boolean isOurs(String id) {
        return id.startsWith(URGE) || id.startsWith(ASSIGNED) || isConfirmation(id);
    }

    /** Whether it confirms something and reminds of nothing. */
    static boolean isConfirmation(String id) {
        return id.startsWith(RECEIVED) || id.startsWith(RETURNED);
    }

    boolean sameAs(Stage other) {
        return since(null).equals(other.since(null));
    }
}
