package vn.dondoc.tasking.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.assignment.Occurrence;
import vn.dondoc.contracts.assignment.OccurrenceState;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.store.Keys;

/**
 * What one unit has to do under one plan, at a glance: which occurrences, and which parts of its divisions, are due
 * when and in which state. Worked out from the assignments, so that lists and counts over many units read one short
 * document each. What is open but not owed by this unit does not stand on it.
 *
 * @param stamp sum of the versions of the assignments; the sheet with the larger one saw more
 */
record Sheet(String province, String planId, String unitId, long stamp, List<Line> lines) {

    /**
     * Occurrences of which all of this is true.
     *
     * @param holder the unit itself, or the division that has a part
     * @param places which, see {@link Place}
     */
    record Line(String holder, LocalDate dueOn, OccurrenceState state, WaitingFor waitingFor, List<String> places) {

        Document document() {
            return new Document("holder", holder)
                    .append("dueOn", dueOn.toString())
                    .append("state", state.name())
                    .append("waitingFor", waitingFor.name())
                    .append("places", places);
        }

        static Line read(Document line) {
            return new Line(
                    line.getString("holder"),
                    LocalDate.parse(line.getString("dueOn")),
                    OccurrenceState.valueOf(line.getString("state")),
                    WaitingFor.valueOf(line.getString("waitingFor")),
                    line.getList("places", String.class));
        }
    }

    String key() {
        return Keys.of(province, planId, unitId);
    }

    List<Document> documents() {
        return lines.stream().map(Line::document).toList();
    }

    static Sheet read(Document found) {
        return new Sheet(
                found.getString("province"),
                found.getString("planId"),
                found.getString("unitId"),
                found.getLong("stamp"),
                found.getList("lines", Document.class).stream().map(Line::read).toList());
    }

    /** @param assignments all that a unit has under a plan, at least one */
    static Sheet of(List<Assignment> assignments, @Nullable UnitState unit) {
        var facts = assignments.get(0).facts();
        Map<String, Line> lines = new TreeMap<>();
        for (var assignment : assignments) {
            var owed = Tenure.of(assignment, unit);
            assignment.facts().occurrences().stream()
                    .filter(one -> !Assignment.isOpen(one) || owed.contains(one.dueOn()))
                    .forEach(one -> add(assignment, one, lines));
        }
        var stamp = assignments.stream().mapToLong(Assignment::version).sum();
        return new Sheet(facts.province(), facts.planId(), facts.unitId(), stamp, List.copyOf(lines.values()));
    }

    private static void add(Assignment assignment, Occurrence one, Map<String, Line> lines) {
        var facts = assignment.facts();
        var waiting = WaitingFor.of(assignment, one);
        add(lines, facts.unitId(), one.dueOn(), one.state(), waiting, Place.text(facts.taskId(), one.n(), ""));
        for (var part : assignment.particulars().parts(one.n())) {
            var division = part.divisionId();
            if (division != null) {
                var open = part.open() && Assignment.isOpen(one);
                var state = part.open() && !open ? OccurrenceState.CANCELLED : part.state();
                var place = Place.text(facts.taskId(), one.n(), part.id());
                add(lines, division, part.dueOn(), state, open ? WaitingFor.DIVISIONS : WaitingFor.NOBODY, place);
            }
        }
    }

    private static void add(
            Map<String, Line> lines,
            String holder,
            LocalDate dueOn,
            OccurrenceState state,
            WaitingFor waiting,
            String place) {
        var key = Keys.of(dueOn.toString(), holder, state.name(), waiting.name());
        lines.computeIfAbsent(key, k -> new Line(holder, dueOn, state, waiting, new ArrayList<>()))
                .places()
                .add(place);
    }
}
