package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.assignment.AssignmentCancelled;
import vn.dondoc.contracts.assignment.AssignmentIssued;
import vn.dondoc.contracts.assignment.AssignmentRevised;
import vn.dondoc.contracts.assignment.AssignmentRole;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Keys;

/**
 * Brings an assignment in step with what the plan asks now. Done occurrences stay; what is already in step yields no
 * change, so it may run any number of times.
 */
final class Revision {

    private final Assignment before;
    private final Demand demand;
    private final Instant at;
    private final List<Demand.Slot> open;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private Particulars kept;

    private Revision(Assignment before, Demand demand, Instant at) {
        this.before = before;
        this.demand = demand;
        this.at = at;
        this.open = new ArrayList<>(demand.slots());
        this.kept = before.particulars();
    }

    /** Where the assignment stands, or would. */
    static String key(PlanState plan, String unitId, Demand demand) {
        return Keys.of(plan.province(), plan.id(), unitId, demand.task().id());
    }

    static Change<Assignment> issue(PlanState plan, String unitId, Demand demand, Instant at) {
        var task = demand.task();
        var facts = new AssignmentState(
                plan.id() + ":" + task.id() + ":" + unitId,
                plan.province(),
                plan.id(),
                task.id(),
                unitId,
                demand.tie().role(),
                task.title(),
                task.group(),
                demand.slots().stream()
                        .map(slot -> OccurrenceSteps.start(slot.n(), slot.dueOn(), null, at))
                        .toList(),
                at,
                demand.binds() ? null : demand.droppedAt(at),
                demand.tie().owedFrom());
        var state = new Assignment(
                facts, 1, Demands.newest(plan), demand.onEvent(), demand.tie().owedFrom(), Particulars.NONE);
        return new Change<>(state, new AssignmentIssued(facts));
    }

    /** Takes back what the plan does not ask of the unit at all any more; what was done stays. */
    static Optional<Change<Assignment>> recall(Assignment before, int planVersion, Instant at) {
        var was = before.facts();
        var cancelledAt = was.cancelledAt() == null || was.cancelledAt().isAfter(at) ? at : was.cancelledAt();
        var occurrences = was.occurrences().stream()
                .map(one -> Assignment.isOpen(one) ? OccurrenceSteps.cancel(one, at) : one)
                .toList();
        var next = facts(was, was.role(), was.title(), was.group(), occurrences, cancelledAt, was.owedFrom());
        if (before.planVersion() > planVersion || next.equals(was)) {
            return Optional.empty();
        }
        var event = was.cancelledAt() == null ? new AssignmentCancelled(next) : new AssignmentRevised(next);
        return Optional.of(new Change<>(before.after(next, planVersion), event));
    }

    /** What brings {@code before} in step with version {@code planVersion} of the plan, if anything has to change. */
    static Optional<Change<Assignment>> of(Assignment before, Demand demand, int planVersion, Instant at) {
        if (before.planVersion() > planVersion) {
            return Optional.empty();
        }
        return new Revision(before, demand, at).change(planVersion);
    }

    private Optional<Change<Assignment>> change(int planVersion) {
        var was = before.facts();
        reconcile();
        var cancelledAt = cancelledAt();
        var task = demand.task();
        var owedFrom = demand.tie().owedFrom();
        var next = demand.binds()
                ? facts(was, demand.tie().role(), task.title(), task.group(), occurrences, null, owedFrom)
                : facts(was, was.role(), was.title(), was.group(), occurrences, cancelledAt, owedFrom);
        if (next.equals(was) && before.onEvent() == demand.onEvent() && Objects.equals(before.owedFrom(), owedFrom)) {
            return Optional.empty();
        }
        Event event = was.cancelledAt() == null && cancelledAt != null
                ? new AssignmentCancelled(next)
                : new AssignmentRevised(next);
        var state = new Assignment(next, before.version() + 1, planVersion, demand.onEvent(), owedFrom, kept);
        return Optional.of(new Change<>(state, event));
    }

    /** Once taken away it stays so since then; as long as that is ahead, it may come earlier or later. */
    private @Nullable Instant cancelledAt() {
        var was = before.facts().cancelledAt();
        if (demand.binds()) {
            return null;
        }
        return was != null && !was.isAfter(at) ? was : demand.droppedAt(at);
    }

    private void reconcile() {
        var unmatched = new ArrayList<Occurrence>();
        for (var one : before.facts().occurrences()) {
            if (one.trigger() != null) {
                occurrences.add(opened(one));
            } else if (one.state() == OccurrenceState.CANCELLED || !fill(slot -> isPlanned(slot, one))) {
                unmatched.add(one);
            } else {
                occurrences.add(one);
            }
        }
        unmatched.forEach(this::settle);
        open.forEach(slot -> occurrences.add(OccurrenceSteps.start(free(slot.n()), slot.dueOn(), null, at)));
        occurrences.sort(Comparator.comparingInt(Occurrence::n));
    }

    /**
     * Of those the schedule does not name any more: ended ones stand for the slot of their number, others go. The only
     * one of a task is not another one because its date is; what was reported on it, and its parts, stay.
     */
    private void settle(Occurrence one) {
        switch (one.state()) {
            case DONE, NOT_DONE -> {
                fill(slot -> slot.n() == one.n());
                occurrences.add(one);
            }
            case CANCELLED ->
                occurrences.add(fill(slot -> isPlanned(slot, one)) ? OccurrenceSteps.revive(one, at) : one);
            default ->
                occurrences.add(
                        demand.slots().size() == 1 && fill(slot -> slot.n() == one.n())
                                ? moved(one)
                                : OccurrenceSteps.cancel(one, at));
        }
    }

    /** To the plan's new date, which also ends an extension of the former one. */
    private Occurrence moved(Occurrence one) {
        kept = kept.withoutMoved(one.n());
        return OccurrenceSteps.due(one, demand.slots().get(0).dueOn());
    }

    private Occurrence opened(Occurrence one) {
        var from = demand.changedFrom();
        var stays = (demand.binds() && !one.dueOn().isAfter(demand.until()))
                || one.state() == OccurrenceState.DONE
                || one.state() == OccurrenceState.NOT_DONE
                || one.state() == OccurrenceState.CANCELLED
                || (from != null && one.dueOn().isBefore(from));
        return stays ? one : OccurrenceSteps.cancel(one, at);
    }

    private boolean isPlanned(Demand.Slot slot, Occurrence one) {
        return slot.dueOn().equals(before.plannedOn(one));
    }

    private boolean fill(Predicate<Demand.Slot> wanted) {
        var slot = open.stream().filter(wanted).findFirst();
        slot.ifPresent(open::remove);
        return slot.isPresent();
    }

    private int free(int place) {
        var taken = occurrences.stream().map(Occurrence::n).toList();
        return taken.contains(place)
                ? taken.stream().mapToInt(Integer::intValue).max().orElse(0) + 1
                : place;
    }

    static AssignmentState facts(
            AssignmentState was,
            AssignmentRole role,
            String title,
            @Nullable String group,
            List<Occurrence> occurrences,
            @Nullable Instant cancelledAt,
            @Nullable LocalDate owedFrom) {
        return new AssignmentState(
                was.id(),
                was.province(),
                was.planId(),
                was.taskId(),
                was.unitId(),
                role,
                title,
                group,
                occurrences,
                was.assignedAt(),
                cancelledAt,
                owedFrom);
    }
}
