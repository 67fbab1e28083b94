package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Lists;
import vn.dondoc.contracts.assignment.AssignmentPart;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.platform.time.BusinessZone;

/**
 * What a unit gave to one of its divisions (phòng), or to a group it only names itself. What the unit reports to the
 * province is its own word; this is how it gets there.
 *
 * @param id chosen by the unit, unique within the occurrence
 * @param name of an internal group that is no unit; stays here
 * @param dueOn internal due date, not later than the occurrence's when it was set
 * @param note what is to be done
 * @param evidenceIds what the division completed it with
 */
public record Part(
        int n,
        String id,
        @Nullable String divisionId,
        @Nullable String name,
        LocalDate dueOn,
        @Nullable String note,
        OccurrenceState state,
        int percent,
        @Nullable Instant doneAt,
        boolean late,
        List<String> evidenceIds) {

    /** What the unit says about a part when it gives it. */
    record Order(
            @Nullable String divisionId,
            @Nullable String name,
            LocalDate dueOn,
            @Nullable String note) {}

    public Part {
        evidenceIds = Lists.copy(evidenceIds);
    }

    static Part of(int n, String id, Order order) {
        return new Part(
                n,
                id,
                order.divisionId(),
                order.name(),
                order.dueOn(),
                order.note(),
                OccurrenceState.NOT_STARTED,
                0,
                null,
                false,
                List.of());
    }

    /** What was reported stays, unless the part comes into other hands. */
    Part ordered(Order order) {
        return open() && Objects.equals(divisionId, order.divisionId())
                ? new Part(
                        n,
                        id,
                        divisionId,
                        order.name(),
                        order.dueOn(),
                        order.note(),
                        state,
                        percent,
                        null,
                        false,
                        List.of())
                : of(n, id, order);
    }

    Order order() {
        return new Order(divisionId, name, dueOn, note);
    }

    boolean open() {
        return state == OccurrenceState.NOT_STARTED || state == OccurrenceState.IN_PROGRESS;
    }

    /** Settled with its occurrence, whatever it was by then. */
    TimeState timeState(Occurrence one, Instant now) {
        return Assignment.isOpen(one) ? TimeState.of(state, dueOn, now) : TimeState.NOT_DUE;
    }

    Part progress(int reported) {
        return step(OccurrenceState.IN_PROGRESS, reported);
    }

    Part complete(List<String> evidence, Instant at) {
        var isLate = !at.isBefore(BusinessZone.endOf(dueOn));
        return new Part(n, id, divisionId, name, dueOn, note, OccurrenceState.DONE, 100, at, isLate, evidence);
    }

    Part close(OccurrenceState end) {
        return step(end, percent);
    }

    /** What it was before the completion is in the history; a part starts again at nothing. */
    Part reopen() {
        return step(OccurrenceState.IN_PROGRESS, state == OccurrenceState.DONE ? 0 : percent);
    }

    AssignmentPart facts() {
        return new AssignmentPart(id, divisionId, dueOn, state, percent, doneAt, late);
    }

    private Part step(OccurrenceState next, int reported) {
        return new Part(n, id, divisionId, name, dueOn, note, next, reported, null, false, List.of());
    }
}
