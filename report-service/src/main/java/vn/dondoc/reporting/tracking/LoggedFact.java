package vn.dondoc.reporting.tracking;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * A fact as the event log has it.
 *
 * @param dues of an assignment, the due dates at each of its events
 */
record LoggedFact(String key, String unitId, FactKind kind, long sequence, String data, List<Document> dues) {

    LoggedFact {
        dues = List.copyOf(dues);
    }

    /** The newer of both, with the due dates of both; the same event twice counts once. */
    LoggedFact and(LoggedFact other) {
        var newest = other.sequence > sequence ? other : this;
        var all = new ArrayList<>(dues);
        other.dues.stream().filter(entry -> !all.contains(entry)).forEach(all::add);
        return new LoggedFact(key, unitId, kind, newest.sequence, newest.data, all);
    }

    /** As {@link Facts} would have stored it. */
    Document document() {
        var document = new Document("_id", key)
                .append("kind", kind.name())
                .append("unit", unitId)
                .append("data", data)
                .append("applied", new Document(Facts.SOURCE, sequence));
        return dues.isEmpty() ? document : document.append("history", dues);
    }
}
