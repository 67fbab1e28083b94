package vn.dondoc.tasking.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.platform.time.BusinessZone;

/**
 * What a plan, over all its versions, asks of one unit for one task. Dates before an amendment stay as the version
 * before had them, dates from its effective day on are the amendment's.
 *
 * @param binds whether the newest version still asks for it; one that drops it from a day ahead does not
 * @param changedFrom effective day of the newest version that knows or drops the task
 * @param until the unit's last day; what is due later is its successor's
 */
record Demand(
        PlannedTask task,
        Tie tie,
        boolean binds,
        List<Slot> slots,
        @Nullable LocalDate changedFrom,
        LocalDate until) {

    /** A date on which the task is due; {@code n} is its place in the schedule, as long as that is free. */
    record Slot(int n, LocalDate dueOn) {}

    /** All dates of the year, so that places stay what they are; those before an amendment that adds it are not owed. */
    static Demand first(PlannedTask task, Tie tie, int year, @Nullable LocalDate from) {
        var slots = new ArrayList<Slot>();
        DueDates.of(task.schedule(), year).forEach(date -> slots.add(new Slot(slots.size() + 1, date)));
        return new Demand(task, tie.since(from), true, slots, from, LocalDate.MAX);
    }

    /** The same task as a later version has it. */
    Demand amended(PlannedTask next, Tie nextTie, int year, LocalDate from) {
        var slots = before(from);
        Set<Integer> taken = slots.stream().map(Slot::n).collect(Collectors.toCollection(HashSet::new));
        var dates = DueDates.of(next.schedule(), year);
        for (int place = 1; place <= dates.size(); place++) {
            var date = dates.get(place - 1);
            if (!date.isBefore(from)) {
                slots.add(new Slot(free(taken, place, dates.size()), date));
            }
        }
        return new Demand(next, nextTie.after(tie, from), true, slots, from, until);
    }

    /** A later version drops it. */
    Demand dropped(LocalDate from) {
        return binds ? new Demand(task, tie, false, before(from), from, until) : this;
    }

    /** Of a unit that begins or ends: what is due after its last day is not asked of it, what was due before not owed. */
    Demand within(@Nullable LocalDate firstDay, LocalDate lastDay) {
        return new Demand(task, tie.since(firstDay), binds, before(dayAfter(lastDay)), changedFrom, lastDay);
    }

    /** Whether it is asked for on that day, even if a later version drops it from a day after. */
    boolean bindsOn(LocalDate day) {
        return binds || (changedFrom != null && day.isBefore(changedFrom));
    }

    /** Of one that is dropped: when. */
    Instant droppedAt(Instant known) {
        return changedFrom != null && changedFrom.isAfter(BusinessZone.dateOf(known))
                ? BusinessZone.startOf(changedFrom)
                : known;
    }

    private static LocalDate dayAfter(LocalDate day) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }

    boolean onEvent() {
        return task.schedule().type() == Schedule.Type.EVENT;
    }

    private List<Slot> before(LocalDate from) {
        return slots.stream()
                .filter(slot -> slot.dueOn().isBefore(from))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static int free(Set<Integer> taken, int place, int places) {
        var n = place;
        if (!taken.add(n)) {
            n = Math.max(
                            places,
                            taken.stream().mapToInt(Integer::intValue).max().orElse(0))
                    + 1;
            taken.add(n);
        }
        return n;
    }
}
