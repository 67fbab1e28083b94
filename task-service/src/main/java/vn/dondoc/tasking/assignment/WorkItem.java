package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;

/** One row of a work list: an occurrence, or a part of one that a division has. */
record WorkItem(
        String assignmentId,
        int n,
        @Nullable String partId,
        String planId,
        String taskId,
        String unitId,
        @Nullable String divisionId,
        AssignmentRole role,
        String title,
        @Nullable String group,
        LocalDate dueOn,
        OccurrenceState state,
        TimeState timeState,
        int percent,
        @Nullable Instant doneAt,
        boolean late,
        WaitingFor waitingFor,
        @Nullable String trigger,
        OccurrenceView.@Nullable Requested requested,
        @Nullable RollUp parts) {

    /** Empty if it is not there any more: the sheet may be a moment behind. */
    static Optional<WorkItem> of(Assignment assignment, Place place, Instant now) {
        return assignment.facts().occurrences().stream()
                .filter(one -> one.n() == place.n())
                .findFirst()
                .flatMap(one -> place.part().isEmpty()
                        ? Optional.of(whole(assignment, one, now))
                        : Dividing.find(assignment, place.n(), place.part())
                                .map(part -> part(assignment, one, part, now)));
    }

    private static WorkItem whole(Assignment assignment, Occurrence one, Instant now) {
        var facts = assignment.facts();
        return new WorkItem(
                facts.id(),
                one.n(),
                null,
                facts.planId(),
                facts.taskId(),
                facts.unitId(),
                null,
                facts.role(),
                facts.title(),
                facts.group(),
                one.dueOn(),
                one.state(),
                TimeState.of(one.state(), one.dueOn(), now),
                one.percent(),
                one.doneAt(),
                one.late(),
                WaitingFor.of(assignment, one),
                one.trigger(),
                OccurrenceView.Requested.of(assignment, one.n()),
                RollUp.of(assignment, one, now));
    }

    /** What the unit asked of Home Affairs, and what others do, is not the division's. */
    private static WorkItem part(Assignment assignment, Occurrence one, Part part, Instant now) {
        var facts = assignment.facts();
        var open = part.open() && Assignment.isOpen(one);
        return new WorkItem(
                facts.id(),
                one.n(),
                part.id(),
                facts.planId(),
                facts.taskId(),
                facts.unitId(),
                part.divisionId(),
                facts.role(),
                facts.title(),
                facts.group(),
                part.dueOn(),
                part.open() && !open ? OccurrenceState.CANCELLED : part.state(),
                part.timeState(one, now),
                part.percent(),
                part.doneAt(),
                part.late(),
                open ? WaitingFor.DIVISIONS : WaitingFor.NOBODY,
                one.trigger(),
                null,
                null);
    }
}
