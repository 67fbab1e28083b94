package vn.dondoc.planning.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.contracts.plan.Schedule;
import vn.dondoc.planning.plan.PlanBody.ScheduleBody;
import vn.dondoc.planning.plan.PlanBody.TaskBody;
import vn.dondoc.planning.recognition.Bodies.Body;
import vn.dondoc.planning.recognition.Found;
import vn.dondoc.planning.recognition.Recognised.Task;

/** Makes tasks of the rows of the annex. Who carries one may be several, kinds of units, or nobody yet. */
final class TaskAssembly {

    private static final int MOST_TASKS = 500;

    private final Notes notes;
    private final Naming naming;

    TaskAssembly(Notes notes, Naming naming) {
        this.notes = notes;
        this.naming = naming;
    }

    List<TaskBody> tasks(List<Task> tasks) {
        var bodies = new ArrayList<TaskBody>();
        for (var task : tasks.subList(0, Math.min(tasks.size(), MOST_TASKS))) {
            bodies.add(task("/tasks/" + bodies.size(), task));
        }
        if (tasks.size() > MOST_TASKS) {
            notes.add("/tasks", tasks.get(MOST_TASKS).title().source(), 0, "note-too-many");
        }
        return bodies;
    }

    private TaskBody task(String at, Task task) {
        var title = notes.add(at + "/title", task.title());
        var schedule = notes.add(at + "/schedule", task.schedule());
        var leads = naming.units(at + "/leads", task.leads());
        found(at + "/leads", task.leads());
        var named = naming.units(at + "/coordinating", task.helpers());
        found(at + "/coordinating", task.helpers());
        var members = naming.members(task.helpers(), leads);
        var together = task.leads().stream()
                .map(Found::value)
                .filter(Body::isCollective)
                .toList();
        return new TaskBody(
                task.id(),
                task.group(),
                Assembly.cut(title, Assembly.LONGEST),
                notes.list(at + "/forms", task.forms(), MOST_TASKS),
                task.channels(),
                body(schedule),
                leads,
                Stream.concat(named.stream(), members.stream()).distinct().toList(),
                together.isEmpty() ? null : naming.scope(together, leads),
                "Phụ lục " + task.id());
    }

    private void found(String pointer, List<Found<Body>> bodies) {
        bodies.forEach(body -> notes.add(
                pointer, body.source(), body.confidence(), body.value().isCollective() ? "note-collective" : null));
    }

    private static ScheduleBody body(Schedule schedule) {
        return new ScheduleBody(
                schedule.type(), schedule.by(), schedule.frequency(), schedule.count(), schedule.trigger());
    }
}
