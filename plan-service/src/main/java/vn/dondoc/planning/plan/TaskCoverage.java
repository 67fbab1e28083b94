package vn.dondoc.planning.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.planning.plan.Coverage.Difference;
import vn.dondoc.planning.plan.Coverage.Item;
import vn.dondoc.planning.plan.Coverage.Kind;
import vn.dondoc.planning.plan.Coverage.State;

/** Looks for a task of the plan above among those of the unit's own plan. */
final class TaskCoverage {

    private TaskCoverage() {}

    static Item of(PlannedTask parent, List<PlannedTask> own) {
        var closest = own.stream()
                .filter(task -> isSame(parent, task))
                .max(Comparator.comparingDouble(task -> Likeness.of(parent.title(), task.title())))
                .orElse(null);
        if (closest == null) {
            return new Item(Kind.TASK, parent.id(), parent.title(), null, State.MISSING, null, List.of());
        }
        var differences = differences(parent.schedule(), closest.schedule());
        var state = differences.isEmpty() ? State.COVERED : State.LOWER;
        return new Item(Kind.TASK, parent.id(), parent.title(), null, state, closest.id(), differences);
    }

    private static boolean isSame(PlannedTask parent, PlannedTask own) {
        var enough = parent.id().equals(own.id()) ? Likeness.SAME_ID : Likeness.SAME;
        return Likeness.of(parent.title(), own.title()) >= enough;
    }

    /** Less often than the plan above asks, or later. */
    private static List<Difference> differences(Schedule parent, Schedule own) {
        var found = new ArrayList<Difference>();
        if (perYear(own) < perYear(parent)) {
            found.add(Difference.of("schedule", said(parent), said(own)));
        }
        var asked = parent.by();
        var planned = own.by();
        if (asked != null && (planned == null || planned.isAfter(asked))) {
            found.add(Difference.of("schedule/by", asked, planned));
        }
        if (parent.type() == Schedule.Type.EVENT && own.type() != Schedule.Type.EVENT) {
            found.add(Difference.of("schedule/type", parent.type(), own.type()));
        }
        return found;
    }

    private static int perYear(Schedule schedule) {
        var frequency = schedule.frequency();
        var periods = frequency == null ? 1 : 12 / frequency.months();
        return orOne(schedule.count()) * periods;
    }

    private static int orOne(@Nullable Integer count) {
        return count == null ? 1 : count;
    }

    private static String said(Schedule schedule) {
        return switch (schedule.type()) {
            case EVERY -> "EVERY " + schedule.frequency();
            case TIMES -> "TIMES " + schedule.count() + "/" + schedule.frequency();
            default -> schedule.type().name();
        };
    }
}
