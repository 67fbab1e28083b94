package vn.dondoc.notifying.reminder;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.store.Keys;

/**
 * A task that a unit was given, so that it can be told. What it owes by when is an {@link Obligation} for each occurrence.
 *
 * @param dueDates of its occurrences; none while a task that is done on occasion has had no occasion
 * @param inForce until an amendment takes the task away
 * @param day on which it was given
 * @param returns how often it was given again after it had been taken away; each time the unit is told anew
 */
public record Assigned(
        String province,
        String planId,
        String unitId,
        String taskId,
        String title,
        AssignmentRole role,
        List<LocalDate> dueDates,
        boolean inForce,
        LocalDate day,
        int returns) {

    /** Stands where an obligation has the number of its occurrence; those count from 1. */
    private static final String WHOLE = "0";

    public Assigned {
        dueDates = List.copyOf(dueDates);
    }

    static Assigned of(AssignmentState state, LocalDate day) {
        var dates = state.occurrences().stream()
                .filter(one -> one.state() != OccurrenceState.CANCELLED && state.owesOn(one.dueOn()))
                .map(Occurrence::dueOn)
                .sorted()
                .toList();
        return new Assigned(
                state.province(),
                state.planId(),
                state.unitId(),
                state.taskId(),
                state.title(),
                state.role(),
                dates,
                state.cancelledAt() == null,
                day,
                0);
    }

    /** This news in the light of what was known before. */
    Assigned after(@Nullable Assigned before) {
        if (before == null) {
            return this;
        }
        var again = inForce && !before.inForce;
        var continued = inForce && before.inForce && role == before.role;
        return new Assigned(
                province,
                planId,
                unitId,
                taskId,
                title,
                role,
                dueDates,
                inForce,
                continued ? before.day : day,
                before.returns + (again ? 1 : 0));
    }

    String key() {
        return Keys.of(province, planId, unitId, Obligation.TASK + taskId);
    }

    /** As a row of the ledger names it. */
    String obligationKey() {
        return Keys.of(key(), WHOLE);
    }

    String stage() {
        return Stage.ASSIGNED + role.name();
    }

    /** What a row of the ledger says about it. A task without dates is done within the year. */
    Matter matter(List<String> path) {
        var first = dueDates.isEmpty() ? LocalDate.of(day.getYear(), Month.DECEMBER, 31) : dueDates.get(0);
        return new Matter(
                province,
                Keys.of(planId, unitId, Obligation.TASK + taskId, WHOLE),
                planId,
                unitId,
                path,
                Obligation.TASK + taskId,
                WHOLE,
                title,
                first,
                null,
                returns);
    }

    /** Whether a row that was planned for it still says what is so. */
    boolean bears(Reminder row) {
        return inForce && row.occasion().stage().equals(stage()) && row.matter().moves() == returns;
    }
}
