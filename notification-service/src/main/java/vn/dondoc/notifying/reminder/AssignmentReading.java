package vn.dondoc.notifying.reminder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;

/**
 * What an assignment says is owed: each occurrence that its lead has neither done nor said it cannot do, if it is due
 * from the day on which the unit got the task. Of a task that an amendment takes away, what is due before that day stays
 * owed; the rest is cancelled one by one. Who merely coordinates owes nothing by a date.
 */
final class AssignmentReading {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private AssignmentReading() {}

    /**
     * Every occurrence, open or not, those included that were known before and are listed no more.
     *
     * @param day on which the assignment came to say so
     */
    static List<Obligation> owed(AssignmentState state, List<Obligation> before, LocalDate day) {
        var listed = state.occurrences().stream()
                .map(occurrence -> owed(state, occurrence, day))
                .toList();
        var keys = listed.stream().map(Obligation::key).collect(Collectors.toSet());
        var gone = before.stream().filter(one -> !keys.contains(one.key())).map(one -> one.closed(day));
        return Stream.concat(listed.stream(), gone).toList();
    }

    private static Obligation owed(AssignmentState state, Occurrence occurrence, LocalDate day) {
        var several = state.occurrences().size() > 1;
        return new Obligation(
                state.province(),
                state.planId(),
                state.unitId(),
                Obligation.TASK + state.taskId(),
                Integer.toString(occurrence.n()),
                several ? state.title() + " (lần " + occurrence.n() + ")" : state.title(),
                null,
                occurrence.dueOn(),
                WHOLE,
                BigDecimal.valueOf(occurrence.percent()),
                state.role() == AssignmentRole.LEAD && state.owesOn(occurrence.dueOn()) && isOpen(occurrence.state()),
                day,
                0);
    }

    private static boolean isOpen(OccurrenceState state) {
        return switch (state) {
            case NOT_STARTED, IN_PROGRESS -> true;
            case DONE, NOT_DONE, CANCELLED -> false;
        };
    }
}
