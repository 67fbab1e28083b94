package vn.dondoc.reporting.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.dondoc.contracts.assignment.AssignmentState;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.reporting.standing.Occurrence.Due;

/** Every due date that the occurrences of an assignment ever had, each since when. */
final class DueDates {

    private DueDates() {}

    /** Read from the history that {@link Facts#keepDueDates} wrote. */
    static Map<Integer, List<Due>> of(Document fact) {
        var byNumber = new HashMap<Integer, List<Due>>();
        fact.getList("history", Document.class, List.of()).stream()
                .sorted(Comparator.comparing(
                        (Document entry) -> entry.get("sequence", Number.class).longValue()))
                .forEach(entry -> add(byNumber, entry));
        return byNumber;
    }

    /** What an event said about the due dates; events may come in any order. */
    static Document entry(AssignmentState state, Envelope<?> envelope) {
        var dues = new Document();
        state.occurrences()
                .forEach(one ->
                        dues.append(Integer.toString(one.n()), one.dueOn().toString()));
        return new Document("sequence", envelope.sequence())
                .append("at", envelope.time().toString())
                .append("dues", dues);
    }

    private static void add(Map<Integer, List<Due>> byNumber, Document entry) {
        var since = Instant.parse(entry.getString("at"));
        entry.get("dues", Document.class).forEach((number, on) -> {
            var dues = byNumber.computeIfAbsent(Integer.valueOf(number), n -> new ArrayList<>());
            var day = LocalDate.parse(on.toString());
            if (dues.isEmpty() || !dues.get(dues.size() - 1).on().equals(day)) {
                dues.add(new Due(day, since));
            }
        });
    }
}
