package vn.dondoc.testing;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;

/** Reads the filters out of database commands. */
final class Filters {

    private Filters() {}

    static List<BsonDocument> of(String command, BsonDocument body) {
        return switch (command) {
            case "find" -> List.of(body.getDocument("filter", new BsonDocument()));
            case "findAndModify" -> List.of(body.getDocument("query", new BsonDocument()));
            case "update" -> parts(body, "updates");
            case "delete" -> parts(body, "deletes");
            default -> List.of();
        };
    }

    private static List<BsonDocument> parts(BsonDocument body, String name) {
        return body.getArray(name).stream()
                .map(part -> part.asDocument().getDocument("q"))
                .toList();
    }

    /** Whether a condition on the id stands at the top or in a conjunction there. */
    static boolean namesId(BsonDocument filter) {
        return filter.containsKey("_id")
                || (filter.get("$and") instanceof BsonArray parts
                        && parts.stream().anyMatch(part -> namesId(part.asDocument())));
    }

    /** Whether at most one document can match. */
    static boolean pinsId(BsonDocument filter) {
        var id = filter.get("_id");
        if (id != null) {
            return !id.isDocument() || id.asDocument().containsKey("$eq") || !hasOperator(id.asDocument());
        }
        return filter.get("$and") instanceof BsonArray parts
                && parts.stream().anyMatch(part -> pinsId(part.asDocument()));
    }

    private static boolean hasOperator(BsonDocument value) {
        return value.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }
}
