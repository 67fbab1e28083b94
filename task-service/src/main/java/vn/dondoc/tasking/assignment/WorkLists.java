package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** Lists of assignments, in the order plan, unit, task. Whose they are bounds which ranges of keys are read at all. */
@Component
class WorkLists {

    private final Assignments assignments;
    private final PlanDirectory directory;
    private final Units units;

    WorkLists(Assignments assignments, PlanDirectory directory, Units units) {
        this.assignments = assignments;
        this.directory = directory;
        this.units = units;
    }

    /** What is asked for; with a state or a date, assignments that have an occurrence of which all of it is true. */
    record Question(
            @Nullable String plan,
            @Nullable String unit,
            @Nullable OccurrenceState state,
            @Nullable LocalDate dueBefore) {

        Document conditions() {
            var occurrence = new Document();
            if (state != null) {
                occurrence.append("state", state.name());
            }
            if (dueBefore != null) {
                occurrence.append("dueOn", new Document("$lt", dueBefore.toString()));
            }
            return occurrence.isEmpty()
                    ? new Document()
                    : new Document("state.facts.occurrences", new Document("$elemMatch", occurrence));
        }
    }

    Page<Assignment> page(Question question, Paging paging, Caller caller) {
        var found = question.unit() == null && caller.seesAll()
                ? all(question, paging, caller)
                : of(asked(question, caller), question, paging, caller);
        var strip = caller.province().length() + 1;
        return Page.of(found, paging, last -> last.key().substring(strip));
    }

    private List<Assignment> all(Question question, Paging paging, Caller caller) {
        var prefix = question.plan() == null ? caller.province() + ":" : caller.key(question.plan(), "");
        return assignments.page(
                prefix, caller.province() + ":" + paging.after(), question.conditions(), paging.oneMore());
    }

    /** The unit asked for, else all the caller sees. One that is not known here yet has an empty list. */
    private NavigableMap<String, UnitState> asked(Question question, Caller caller) {
        var asked = new TreeMap<String, UnitState>();
        var id = question.unit();
        if (id == null) {
            units.all(caller.province()).stream()
                    .filter(unit -> caller.sees(unit.id(), unit.path()))
                    .forEach(unit -> asked.put(unit.id(), unit));
            return asked;
        }
        var unit = units.find(caller.province(), id);
        if (!caller.sees(id, unit.map(UnitState::path).orElse(List.of()))) {
            throw Refusal.notFound("unit", id);
        }
        unit.ifPresent(known -> asked.put(id, known));
        return asked;
    }

    private List<Assignment> of(
            NavigableMap<String, UnitState> asked, Question question, Paging paging, Caller caller) {
        var cursor = Cursor.parse(paging.after());
        var found = new ArrayList<Assignment>();
        for (var plan : plans(asked, question, caller).tailSet(cursor.plan())) {
            var from = plan.equals(cursor.plan()) ? cursor.unit() : "";
            for (var unit : asked.tailMap(from, true).keySet()) {
                var prefix = Keys.of(caller.province(), plan, unit, "");
                found.addAll(assignments.page(
                        prefix,
                        caller.province() + ":" + paging.after(),
                        question.conditions(),
                        paging.oneMore() - found.size()));
                if (found.size() == paging.oneMore()) {
                    return found;
                }
            }
        }
        return found;
    }

    private SortedSet<String> plans(NavigableMap<String, UnitState> asked, Question question, Caller caller) {
        return question.plan() == null
                ? directory.of(caller.province(), asked.values())
                : new TreeSet<>(List.of(question.plan()));
    }

    private record Cursor(String plan, String unit) {

        static Cursor parse(String after) {
            var parts = after.split(":", 3);
            return new Cursor(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }
}
