package vn.dondoc.contracts.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report that a unit owes for a round, and how it stands. Absent closing and timeliness: nothing is known or owed yet.
 *
 * @param cutOff last day that its figures cover
 * @param lateWorkingDays of LATE, working days after the due date
 */
public record StandingReport(
        String period,
        LocalDate dueOn,
        LocalDate cutOff,
        @Nullable Closing closing,
        @Nullable Timeliness timeliness,
        @Nullable Integer lateWorkingDays) {}
