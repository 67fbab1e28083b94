package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.plan.Schedule;

/**
 * What becomes of a unit's occurrences if the last version of its plan is issued; task-service says so only afterwards.
 * Dates from the effective day on are the amendment's, and what is open goes if they do not name it. A task that is new to
 * the unit has all dates of the year: one before the effective day counts in a period that the amendment judges (rule 8).
 */
public final class Rescheduling {

    private record Slot(int n, LocalDate dueOn) {}

    private record Version(LocalDate from, Map<String, Task> tasks) {}

    private final List<Version> versions;
    private final Version amendment;
    private final Instant at;
    private final int year;
    private final Units units;

    public Rescheduling(List<PlanVersion> versions, int year, Units units) {
        this.versions = versions.stream().map(Rescheduling::version).toList();
        this.amendment = this.versions.get(versions.size() - 1);
        this.at = versions.get(versions.size() - 1).recordedAt();
        this.year = year;
        this.units = units;
    }

    private static Version version(PlanVersion version) {
        return new Version(
                Objects.requireNonNullElse(version.effectiveOn(), LocalDate.MIN),
                version.tasks().stream().collect(Collectors.toMap(Task::id, task -> task, (first, same) -> first)));
    }

    public List<Occurrence> of(Unit unit, Collection<Occurrence> known) {
        Map<String, List<Occurrence>> byTask = new LinkedHashMap<>();
        known.forEach(one ->
                byTask.computeIfAbsent(one.taskId(), id -> new ArrayList<>()).add(one));
        amendment.tasks.keySet().forEach(id -> byTask.putIfAbsent(id, List.of()));
        List<Occurrence> all = new ArrayList<>();
        byTask.forEach((taskId, own) -> all.addAll(ofTask(taskId, unit, own)));
        return all;
    }

    private List<Occurrence> ofTask(String taskId, Unit unit, List<Occurrence> known) {
        List<Slot> open = slots(taskId, unit);
        List<Occurrence> kept = keep(known, taskId, unit, open);
        Set<Integer> taken = kept.stream().map(Occurrence::n).collect(Collectors.toCollection(HashSet::new));
        open.forEach(slot -> kept.add(new Occurrence(
                taskId, free(taken, slot.n, 0), List.of(new Occurrence.Due(slot.dueOn, at)), List.of())));
        return kept;
    }

    /** The task as the version asks it of the unit, at any time of the year. */
    private Optional<Task> asked(Version version, String taskId, Unit unit) {
        return Optional.ofNullable(version.tasks.get(taskId))
                .filter(task -> task.binds().includes(unit, units, LocalDate.MAX));
    }

    /** All dates that the versions leave together, each with its place in the schedule as long as that is free. */
    private List<Slot> slots(String taskId, Unit unit) {
        List<Slot> slots = new ArrayList<>();
        boolean isNew = true;
        for (Version version : versions) {
            Optional<Task> task = asked(version, taskId, unit);
            LocalDate since = isNew ? LocalDate.MIN : version.from;
            slots.removeIf(slot -> !slot.dueOn.isBefore(version.from));
            task.ifPresent(one -> add(slots, one.dueDates(year), since));
            isNew &= task.isEmpty();
        }
        return slots;
    }

    private static void add(List<Slot> slots, List<LocalDate> dates, LocalDate since) {
        Set<Integer> taken = slots.stream().map(Slot::n).collect(Collectors.toCollection(HashSet::new));
        for (int place = 1; place <= dates.size(); place++) {
            LocalDate date = dates.get(place - 1);
            if (!date.isBefore(since)) {
                slots.add(new Slot(free(taken, place, dates.size()), date));
            }
        }
    }

    private static int free(Set<Integer> taken, int place, int places) {
        int n = taken.contains(place) ? Math.max(places, Collections.max(taken)) + 1 : place;
        taken.add(n);
        return n;
    }

    /** Those that stay; what they stand for is open no more. */
    private List<Occurrence> keep(List<Occurrence> known, String taskId, Unit unit, List<Slot> open) {
        List<Task> before = before(taskId, unit);
        boolean onEvent = !before.isEmpty() && before.get(0).schedule().type() == Schedule.Type.EVENT;
        boolean asked = asked(amendment, taskId, unit).isPresent();
        List<Occurrence> kept = new ArrayList<>();
        List<Occurrence> unmatched = new ArrayList<>();
        for (Occurrence one : known) {
            LocalDate planned = plannedOn(one, before);
            boolean stays = one.state(at) != OccurrenceState.CANCELLED
                    && (fill(open, slot -> slot.dueOn.equals(planned))
                            || (onEvent && (asked || planned.isBefore(amendment.from))));
            (stays ? kept : unmatched).add(one);
        }
        unmatched.forEach(one -> settle(one, plannedOn(one, before), open).ifPresent(kept::add));
        return kept;
    }

    /** Newest first, the task as the versions before had it. */
    private List<Task> before(String taskId, Unit unit) {
        List<Task> before = new ArrayList<>();
        versions.subList(0, versions.size() - 1)
                .forEach(version -> asked(version, taskId, unit).ifPresent(task -> before.add(0, task)));
        return before;
    }

    /** What ended stands for the slot of its number, what was cancelled may come back with its date, the rest goes. */
    private Optional<Occurrence> settle(Occurrence one, LocalDate planned, List<Slot> open) {
        return switch (one.state(at)) {
            case DONE, NOT_DONE -> {
                fill(open, slot -> slot.n == one.n());
                yield Optional.of(one);
            }
            case CANCELLED ->
                fill(open, slot -> slot.dueOn.equals(planned))
                        ? Optional.of(new Occurrence(one.taskId(), one.n(), one.due(), List.of()))
                        : Optional.empty();
            case NOT_STARTED, IN_PROGRESS -> Optional.empty();
        };
    }

    private static boolean fill(List<Slot> open, Predicate<Slot> wanted) {
        Optional<Slot> slot = open.stream().filter(wanted).findFirst();
        slot.ifPresent(open::remove);
        return slot.isPresent();
    }

    /** The plan's date, whatever it was extended to: that of its place in the newest schedule by which it was ever due. */
    private LocalDate plannedOn(Occurrence one, List<Task> before) {
        List<LocalDate> given = one.due().stream().map(Occurrence.Due::on).toList();
        return before.stream()
                .map(task -> task.dueDates(year))
                .filter(dates -> one.n() <= dates.size())
                .map(dates -> dates.get(one.n() - 1))
                .filter(given::contains)
                .findFirst()
                .orElse(given.get(0));
    }
}
