package vn.dondoc.planning.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.PlannedTask;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.planning.input.Fields;
import vn.dondoc.planning.plan.PlanBody.ScheduleBody;
import vn.dondoc.planning.plan.PlanBody.TaskBody;

/** Reads the rows of a plan's annex. Without a schedule a task is a regular one; without leads nobody carries it yet. */
class TaskReading {

    private static final int MOST_TASKS = 500;
    private static final int MOST_ENTRIES = 200;
    private static final int MOST_TIMES = 366;

    private final Fields fields;
    private final References references;
    private final Set<String> ids = new HashSet<>();

    TaskReading(Fields fields, References references) {
        this.fields = fields;
        this.references = references;
    }

    List<PlannedTask> read(List<TaskBody> tasks, int year) {
        fields.size("/tasks", tasks, MOST_TASKS);
        return IntStream.range(0, Math.min(tasks.size(), MOST_TASKS))
                .mapToObj(i -> read("/tasks/" + i, tasks.get(i), year))
                .toList();
    }

    private PlannedTask read(String at, TaskBody task, int year) {
        var id = fields.id(at + "/id", task.id());
        fields.when(!ids.add(id) && !id.isEmpty(), at + "/id", "duplicate-id", id);
        fields.size(at + "/leads", task.leads(), MOST_ENTRIES);
        fields.size(at + "/coordinating", task.coordinating(), MOST_ENTRIES);
        return new PlannedTask(
                id,
                fields.optional(at + "/group", task.group(), Texts.SHORT),
                fields.text(at + "/title", task.title(), Texts.LONG),
                Texts.list(fields, at + "/forms", task.forms()),
                references.channels(at + "/channels", task.channels()),
                schedule(at + "/schedule", task.schedule(), year),
                references.units(at + "/leads", task.leads()),
                references.units(at + "/coordinating", task.coordinating()),
                task.appliesTo() == null ? null : references.scope(at + "/appliesTo", task.appliesTo()),
                fields.optional(at + "/source", task.source(), Texts.LONG));
    }

    /** What a type of schedule has no use for is left out, so that equal schedules are equal. */
    private Schedule schedule(String at, @Nullable ScheduleBody body, int year) {
        if (body == null || body.type() == null) {
            return Schedule.regular();
        }
        var type = body.type();
        return switch (type) {
            case REGULAR -> Schedule.regular();
            case ONCE -> once(at, body, year);
            case EVERY -> {
                fields.when(body.frequency() == null, at + "/frequency", "required");
                yield new Schedule(type, null, body.frequency(), null, null);
            }
            case TIMES -> {
                fields.when(body.frequency() == null, at + "/frequency", "required");
                var count = fields.number(at + "/count", body.count(), 1, MOST_TIMES);
                yield new Schedule(type, null, body.frequency(), count, null);
            }
            case EVENT -> {
                var trigger = fields.optional(at + "/trigger", body.trigger(), Texts.LONG);
                yield new Schedule(type, null, null, null, trigger);
            }
        };
    }

    /** Work of a plan may end in the first months of the next year, when the year is summed up. */
    private Schedule once(String at, ScheduleBody body, int year) {
        fields.when(body.by() == null, at + "/by", "required");
        var far = body.by() != null && (body.by().getYear() < year || body.by().getYear() > year + 1);
        fields.when(far, at + "/by", "by-outside-plan", String.valueOf(year));
        return new Schedule(Schedule.Type.ONCE, body.by(), null, null, null);
    }
}
