package vn.dondoc.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of requests: from a file, or from names and values where some values are null. */
final class Fixture {

    private Fixture() {}

    static JsonNode json(String file) {
        try (var stream = Fixture.class.getResourceAsStream("/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException(file + " is missing");
            }
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, @Nullable Object> body(@Nullable Object... namesAndValues) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            body.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return body;
    }

    /** A unit with two mailboxes of its own. */
    static Map<String, @Nullable Object> unit(String id, String name, String kind, @Nullable String parent) {
        return body(
                "name",
                name,
                "kind",
                kind,
                "parentId",
                parent,
                "email",
                mailbox(id),
                "headEmail",
                headOf(id),
                "activeFrom",
                "2025-07-01",
                "activeUntil",
                null,
                "codes",
                Map.of());
    }

    static String mailbox(String unit) {
        return unit + "@acceptance.example";
    }

    static String headOf(String unit) {
        return "lanhdao." + mailbox(unit);
    }

    static Map<String, @Nullable Object> newsItem(String plan, String unit, String channel, String name, String date) {
        return body(
                "planId",
                plan,
                "unitId",
                unit,
                "type",
                "NEWS_ITEM",
                "channel",
                channel,
                "title",
                "Tin " + name,
                "occurredOn",
                date,
                "url",
                "https://acceptance.example/tin/" + name,
                "note",
                null);
    }
}
