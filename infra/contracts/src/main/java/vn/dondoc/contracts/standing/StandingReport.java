package vn.dondoc.contracts.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that a unit owes for a round or a request, and how it stands. Absent closing and timeliness: nothing is known or owed yet.
 *
 * @param period the round's, or the id of the request
 * @param cutOff last day that its figures cover
 * @param lateWorkingDays of LATE, working days after the due date
 * @param title what a request asks for, in one line; absent for a round
 * @param from first day that its figures cover; absent in events of before this was told
 */
public record StandingReport(
        String period,
        LocalDate dueOn,
        LocalDate cutOff,
        @Nullable Closing closing,
        @Nullable Timeliness timeliness,
        @Nullable Integer lateWorkingDays,
        @Nullable String title,
        @Nullable LocalDate from) {

    /** One of a round. */
    public StandingReport(
            String period,
            LocalDate dueOn,
            LocalDate cutOff,
            @Nullable Closing closing,
            @Nullable Timeliness timeliness,
            @Nullable Integer lateWorkingDays) {
        this(period, dueOn, cutOff, closing, timeliness, lateWorkingDays, null, null);
    }
}
