package vn.dondoc.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Listens to the driver and notes commands that would be slow with much data, or that behave differently on the
 * embedded server and on MongoDB. The driver swallows what a listener throws, so a test asks {@link #check} at its
 * end; {@link MongoExtension} does.
 */
public final class HotPathRules implements CommandListener {

    private static final Set<String> QUERIES =
            Set.of("find", "update", "delete", "findAndModify", "count", "distinct", "aggregate");
    private static final Set<String> NEVER = Set.of("bulkWrite", "explain", "mapReduce", "collMod");

    private final Set<String> scansAllowed = ConcurrentHashMap.newKeySet();
    private final List<String> violations = new CopyOnWriteArrayList<>();

    /** Lets these collections be searched by any field; the other rules still hold for them. */
    public HotPathRules allowScansOf(String... collections) {
        scansAllowed.addAll(List.of(collections));
        return this;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var found = new ArrayList<String>();
        if (NEVER.contains(event.getCommandName())) {
            found.add(event.getCommandName() + " is not for code that runs on both servers");
        }
        found.addAll(BannedFeatures.in(event.getCommandName(), event.getCommand()));
        if (QUERIES.contains(event.getCommandName())) {
            found.addAll(scans(event.getCommandName(), event.getCommand()));
        }
        found.forEach(violation -> violations.add(violation + ": " + brief(event.getCommand())));
    }

    private List<String> scans(String command, BsonDocument body) {
        var collection = body.get(command) instanceof BsonString name ? name.getValue() : "";
        if (scansAllowed.contains(collection) || collection.startsWith("system.")) {
            return List.of();
        }
        if ("aggregate".equals(command) || "count".equals(command) || "distinct".equals(command)) {
            return List.of(command + " reads all of " + collection);
        }
        return Filters.of(command, body).stream()
                .filter(filter -> !Filters.namesId(filter))
                .map(filter -> "no _id in the filter on " + collection)
                .toList();
    }

    private static String brief(BsonDocument command) {
        var text = command.toJson();
        return text.length() <= 400 ? text : text.substring(0, 400) + "…";
    }

    /** What was noted since the last check. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Fails if anything was noted, and forgets it. */
    public void check() {
        var noted = violations();
        violations.clear();
        if (!noted.isEmpty()) {
            throw new AssertionError("Database commands against the rules:\n  " + String.join("\n  ", noted));
        }
    }
}
