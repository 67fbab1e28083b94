package vn.dondoc.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The schemas as they ship, by their $id. Nothing is ever fetched: a reference that is not among them fails. */
final class Schemas {

    static final String BASE = "https://dondoc.example/schemas/";
    static final String SUFFIX = ".schema.json";

    private static final Map<String, String> TEXTS = read();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(TEXTS)
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private Schemas() {}

    /** All schemas, by the address under which their place in the folder makes them known. */
    static Map<String, JsonNode> all() {
        return TEXTS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, text -> Wire.mapper().readTree(text.getValue())));
    }

    static String idOf(String type) {
        return BASE + type + SUFFIX;
    }

    static List<Error> validate(String type, JsonNode event) {
        return schema(type).validate(event);
    }

    static Schema schema(String type) {
        return REGISTRY.getSchema(SchemaLocation.of(idOf(type)));
    }

    /** What a reference inside the schema {@code from} points at. */
    static Place resolve(String from, String reference) {
        var target = URI.create(from).resolve(reference);
        var document = target.toString().replaceFirst("#.*", "");
        var text = TEXTS.get(document);
        if (text == null) {
            throw new IllegalArgumentException(reference + " in " + from + " points at no schema");
        }
        var fragment = target.getFragment() == null ? "" : target.getFragment();
        return new Place(document, Wire.mapper().readTree(text).at(fragment));
    }

    /** A schema and the document it stands in, which its references are relative to. */
    record Place(String document, JsonNode schema) {

        Place follow() {
            return schema.has("$ref")
                    ? resolve(document, schema.get("$ref").asString()).follow()
                    : this;
        }

        Place at(String pointer) {
            return new Place(document, schema.at(pointer));
        }
    }

    private static Map<String, String> read() {
        try (var files = Files.walk(folder())) {
            var texts = new TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder().relativize(file).toString().replace('\\', '/');
                texts.put(BASE + name, Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Schemas.class.getResource("/schemas").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
