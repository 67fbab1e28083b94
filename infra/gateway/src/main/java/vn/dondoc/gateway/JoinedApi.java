package vn.dondoc.gateway;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Joins API descriptions. Two services may call different things by one name: of a schema the second then gets its own,
 * an operation always gets its service before it, so that who generates code from it finds the same names tomorrow.
 */
final class JoinedApi {

    private static final String COMPONENTS = "components";
    private static final String OPERATION = "operationId";

    private final ObjectNode document;

    JoinedApi(JsonMapper json) {
        document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", "Đôn Đốc").put("version", "v1");
        document.putArray("servers").addObject().put("url", "/");
        document.putObject("paths");
        document.putObject(COMPONENTS);
    }

    void add(String service, JsonNode api) {
        Map<String, String> renamed = new HashMap<>();
        api.path(COMPONENTS)
                .properties()
                .forEach(section -> section.getValue()
                        .properties()
                        .forEach(component -> clash(service, section.getKey(), component, renamed)));
        var own = rewrite(api, renamed);
        own.path("paths").properties().forEach(path -> {
            path.getValue().forEach(operation -> nameFor(service, operation));
            paths().set(path.getKey(), path.getValue());
        });
        own.path(COMPONENTS)
                .properties()
                .forEach(section -> section.getValue().properties().forEach(component -> {
                    var reference = reference(section.getKey(), component.getKey());
                    var target = renamed.getOrDefault(reference, reference);
                    section(section.getKey()).set(target.substring(target.lastIndexOf('/') + 1), component.getValue());
                }));
    }

    void missing(String service) {
        document.withArray("/x-missing").add(service);
    }

    ObjectNode document() {
        return document;
    }

    private void clash(
            String service, String section, Map.Entry<String, JsonNode> component, Map<String, String> renamed) {
        var present = section(section).get(component.getKey());
        if (present != null && !present.equals(component.getValue())) {
            var reference = reference(section, component.getKey());
            renamed.put(reference, reference + "." + service);
        }
    }

    private static void nameFor(String service, JsonNode operation) {
        if (operation instanceof ObjectNode described && described.has(OPERATION)) {
            var name = described.get(OPERATION).asString();
            described.put(OPERATION, service.replace("-service", "") + "_" + name);
        }
    }

    private ObjectNode paths() {
        return (ObjectNode) document.get("paths");
    }

    private ObjectNode section(String name) {
        return document.withObject("/" + COMPONENTS + "/" + name);
    }

    private static String reference(String section, String name) {
        return "#/" + COMPONENTS + "/" + section + "/" + name;
    }

    private static JsonNode rewrite(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(property -> object.set(property.getKey(), rewrite(property.getValue(), renamed)));
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                array.set(i, rewrite(array.get(i), renamed));
            }
        } else if (node instanceof StringNode text && renamed.containsKey(text.stringValue())) {
            return StringNode.valueOf(renamed.get(text.stringValue()));
        }
        return node;
    }
}
