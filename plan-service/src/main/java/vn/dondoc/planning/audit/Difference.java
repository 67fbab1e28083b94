package vn.dondoc.planning.audit;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What differs between two states: of objects the members that do, everything else as a whole. */
record Difference(@Nullable JsonNode before, JsonNode after) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Longer values are named by their size in a list; the single record shows them. */
    private static final int LONGEST = 2_000;

    static Difference between(@Nullable JsonNode before, JsonNode after) {
        if (before == null) {
            return new Difference(null, after.isObject() ? shortened((ObjectNode) after) : shortened(after));
        }
        var old = JSON.objectNode();
        var now = JSON.objectNode();
        compare(before, after, old, now);
        return new Difference(old, now);
    }

    private static void compare(JsonNode before, JsonNode after, ObjectNode old, ObjectNode now) {
        var names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (var name : names) {
            var was = before.get(name);
            var is = after.get(name);
            if (was != null && is != null && was.isObject() && is.isObject()) {
                var deeper = between(was, is);
                if (!deeper.after().isEmpty()
                        || (deeper.before() != null && !deeper.before().isEmpty())) {
                    old.set(name, deeper.before());
                    now.set(name, deeper.after());
                }
            } else if (was == null || !was.equals(is)) {
                put(old, name, was);
                put(now, name, is);
            }
        }
    }

    private static void put(ObjectNode target, String name, @Nullable JsonNode value) {
        if (value != null) {
            target.set(name, shortened(value));
        }
    }

    private static ObjectNode shortened(ObjectNode whole) {
        var result = JSON.objectNode();
        whole.properties().forEach(member -> {
            var value = member.getValue();
            result.set(member.getKey(), value.isObject() ? shortened((ObjectNode) value) : shortened(value));
        });
        return result;
    }

    private static JsonNode shortened(JsonNode value) {
        var length = value.toString().length();
        return length <= LONGEST ? value : JSON.objectNode().put("characters", length);
    }
}
