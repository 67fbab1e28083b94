package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.time.Window;

/**
 * An occurrence as it is answered.
 *
 * @param evidenceIds what it was completed with
 * @param reason why it cannot be done
 * @param requested the extension that waits for a decision
 * @param parts what the divisions say; null if it was not divided
 */
record OccurrenceView(
        int n,
        LocalDate dueOn,
        OccurrenceState state,
        TimeState timeState,
        int percent,
        @Nullable Instant doneAt,
        boolean late,
        boolean overdue,
        @Nullable String trigger,
        WaitingFor waitingFor,
        List<String> evidenceIds,
        @Nullable String reason,
        @Nullable Requested requested,
        @Nullable RollUp parts) {

    /** What the unit asked for. */
    record Requested(LocalDate dueOn, String reason, Instant at) {

        static @Nullable Requested of(Assignment assignment, int n) {
            return assignment
                    .particulars()
                    .waiting(n)
                    .map(request -> new Requested(request.asked(), request.reason(), request.at()))
                    .orElse(null);
        }
    }

    static OccurrenceView of(Assignment assignment, Occurrence one, Window owed, Instant now) {
        var time = TimeState.of(one, owed, now);
        return new OccurrenceView(
                one.n(),
                one.dueOn(),
                one.state(),
                time,
                one.percent(),
                one.doneAt(),
                one.late(),
                time == TimeState.OVERDUE,
                one.trigger(),
                WaitingFor.of(assignment, one),
                evidence(assignment, one),
                reason(assignment, one),
                Requested.of(assignment, one.n()),
                RollUp.of(assignment, one, now));
    }

    private static List<String> evidence(Assignment assignment, Occurrence one) {
        return one.state() != OccurrenceState.DONE
                ? List.of()
                : assignment
                        .particulars()
                        .newest(one.n(), Note.Kind.COMPLETION)
                        .map(Note::evidenceIds)
                        .orElse(List.of());
    }

    private static @Nullable String reason(Assignment assignment, Occurrence one) {
        return one.state() != OccurrenceState.NOT_DONE
                ? null
                : assignment
                        .particulars()
                        .newest(one.n(), Note.Kind.INABILITY)
                        .map(Note::text)
                        .orElse(null);
    }
}
