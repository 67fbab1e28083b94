package vn.dondoc.reporting.standing;

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
import java.util.stream.Stream;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.plan.Schedule;

/**
 * What becomes of a unit's occurrences if the last version of its plan is issued; task-service says so only afterwards.
 * Dates from the effective day on are the amendment's, and what is open goes if they do not name it. A task that is new to
 * the unit has all dates of the year: one before the effective day counts in a period that the amendment judges (rule 8).
 */
public final class Rescheduling {

    private record Slot(int n, LocalDate dueOn) {}

    private final List<Map<String, Task>> newestFirst = new ArrayList<>();
    private final PlanVersion amendment;
    private final LocalDate from;
    private final int year;
    private final Units units;

    public Rescheduling(List<PlanVersion> versions, int year, Units units) {
        versions.forEach(version -> newestFirst.add(0, tasks(version)));
        this.amendment = versions.get(versions.size() - 1);
        this.from = Objects.requireNonNullElse(amendment.effectiveOn(), LocalDate.MIN);
        this.year = year;
        this.units = units;
    }

    private static Map<String, Task> tasks(PlanVersion version) {
        return version.tasks().stream().collect(Collectors.toMap(Task::id, task -> task, (first, same) -> first));
    }

    public List<Occurrence> of(Unit unit, Collection<Occurrence> known) {
        Map<String, List<Occurrence>> byTask = new LinkedHashMap<>();
        known.forEach(one ->
                byTask.computeIfAbsent(one.taskId(), id -> new ArrayList<>()).add(one));
        amendment.tasks().forEach(task -> byTask.putIfAbsent(task.id(), List.of()));
        List<Occurrence> all = new ArrayList<>();
        byTask.forEach((taskId, own) -> all.addAll(ofTask(taskId, unit, own)));
        return all;
    }

    private List<Occurrence> ofTask(String taskId, Unit unit, List<Occurrence> known) {
        Optional<Task> next = asked(newestFirst.get(0), taskId, unit);
        List<Task> before = newestFirst.stream()
                .skip(1)
                .flatMap(version -> asked(version, taskId, unit).stream())
                .toList();
        List<Occurrence> standing = known.stream()
                .filter(one -> state(one) != OccurrenceState.CANCELLED)
                .toList();
        List<Slot> open = new ArrayList<>();
        next.ifPresent(task -> open.addAll(slots(task, before, standing)));
        List<Occurrence> kept =
                new ArrayList<>(next.isPresent() && onEvent(before) ? standing : keep(standing, before, open));
        open.forEach(slot -> kept.add(start(taskId, slot, kept)));
        return kept;
    }

    /** The task as the version asks it of the unit, at any time of the year. */
    private Optional<Task> asked(Map<String, Task> version, String taskId, Unit unit) {
        return Optional.ofNullable(version.get(taskId))
                .filter(task -> task.binds().includes(unit, units, LocalDate.MAX));
    }

    private static boolean onEvent(List<Task> before) {
        return !before.isEmpty() && before.get(0).schedule().type() == Schedule.Type.EVENT;
    }

    /** Those of the schedule that the amendment gives, each with its place in it unless one before has that. */
    private List<Slot> slots(Task task, List<Task> before, List<Occurrence> standing) {
        Set<Integer> taken =
                numbers(standing.stream().filter(one -> plannedOn(one, before).isBefore(from)));
        List<Slot> slots = new ArrayList<>();
        List<LocalDate> dates = task.dueDates(year);
        for (int place = 1; place <= dates.size(); place++) {
            LocalDate date = dates.get(place - 1);
            if (before.isEmpty() || !date.isBefore(from)) {
                slots.add(new Slot(free(taken, place, dates.size()), date));
            }
        }
        return slots;
    }

    private static int free(Set<Integer> taken, int place, int places) {
        int n = taken.contains(place) ? Math.max(places, Collections.max(taken)) + 1 : place;
        taken.add(n);
        return n;
    }

    /** Fills slots with what stays. Ended ones that the schedule does not name any more stand for that of their number. */
    private List<Occurrence> keep(List<Occurrence> standing, List<Task> before, List<Slot> open) {
        List<Occurrence> kept = new ArrayList<>();
        List<Occurrence> unmatched = new ArrayList<>();
        for (Occurrence one : standing) {
            LocalDate planned = plannedOn(one, before);
            boolean stays = fill(open, slot -> slot.dueOn.equals(planned)) || planned.isBefore(from);
            (stays ? kept : unmatched).add(one);
        }
        unmatched.stream().filter(this::ended).forEach(one -> {
            fill(open, slot -> slot.n == one.n());
            kept.add(one);
        });
        return kept;
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

    private boolean ended(Occurrence one) {
        OccurrenceState state = state(one);
        return state == OccurrenceState.DONE || state == OccurrenceState.NOT_DONE;
    }

    private OccurrenceState state(Occurrence one) {
        return one.state(amendment.recordedAt());
    }

    private static Set<Integer> numbers(Stream<Occurrence> occurrences) {
        return occurrences.map(Occurrence::n).collect(Collectors.toCollection(HashSet::new));
    }

    private Occurrence start(String taskId, Slot slot, List<Occurrence> kept) {
        int n = free(numbers(kept.stream()), slot.n, 0);
        return new Occurrence(taskId, n, List.of(new Occurrence.Due(slot.dueOn, amendment.recordedAt())), List.of());
    }
}
