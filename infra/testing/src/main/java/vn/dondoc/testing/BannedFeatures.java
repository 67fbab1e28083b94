package vn.dondoc.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Features that the embedded server lacks or, worse, silently does otherwise. The session id that the driver adds
 * to every command on MongoDB is not one of them.
 */
final class BannedFeatures {

    private static final Set<String> FIELDS = Set.of("startTransaction", "autocommit", "collation", "let");
    private static final Set<String> OPERATORS = Set.of("$or", "$nor", "$where", "$text", "$jsonSchema");
    private static final Set<String> INDEX_OPTIONS = Set.of("partialFilterExpression", "collation");

    private BannedFeatures() {}

    static List<String> in(String command, BsonDocument body) {
        var found = new ArrayList<String>();
        FIELDS.stream().filter(body::containsKey).map(field -> "uses " + field).forEach(found::add);
        for (var filter : Filters.of(command, body)) {
            OPERATORS.stream()
                    .filter(filter::containsKey)
                    .map(operator -> "filters by " + operator)
                    .forEach(found::add);
        }
        if (body.getDocument("writeConcern", new BsonDocument()).get("w") instanceof BsonInt32 w && w.getValue() == 0) {
            found.add("does not wait for the answer (w: 0)");
        }
        switch (command) {
            case "find" -> found.addAll(inFind(body));
            case "update" -> found.addAll(inUpdate(body));
            case "findAndModify" -> pipeline(body.get("update"), found);
            case "createIndexes" -> found.addAll(inIndexes(body));
            default -> {}
        }
        return found;
    }

    private static List<String> inFind(BsonDocument body) {
        var found = new ArrayList<String>();
        var filter = body.getDocument("filter", new BsonDocument());
        if (!body.containsKey("limit") && !body.containsKey("batchSize") && !Filters.pinsId(filter)) {
            found.add("find without limit or batchSize");
        }
        if (body.containsKey("skip")) {
            found.add("find with skip instead of a key to go on from");
        }
        if (body.getDocument("projection", new BsonDocument()).keySet().stream().anyMatch(key -> key.endsWith(".$"))) {
            found.add("positional projection");
        }
        return found;
    }

    private static List<String> inUpdate(BsonDocument body) {
        var found = new ArrayList<String>();
        for (var update : body.getArray("updates")) {
            pipeline(update.asDocument().get("u"), found);
            if (update.asDocument().containsKey("collation")) {
                found.add("uses collation");
            }
        }
        return found;
    }

    private static void pipeline(@Nullable BsonValue update, List<String> found) {
        if (update != null && update.isArray()) {
            found.add("updates by pipeline");
        }
    }

    private static List<String> inIndexes(BsonDocument body) {
        return body.getArray("indexes").stream()
                .flatMap(index -> INDEX_OPTIONS.stream().filter(index.asDocument()::containsKey))
                .map(option -> "relies on " + option + " of an index")
                .toList();
    }
}
