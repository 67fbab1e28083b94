package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Holds each schema against the record it describes: the same properties, each described, the same enum values. */
class SchemaParityTests {

    private final List<String> differences = new ArrayList<>();

    static List<String> types() {
        return List.copyOf(EventCatalogue.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaAndRecordSayTheSame(String type) {
        compare(
                new Schemas.Place(Schemas.idOf(type), Schemas.schema(type).getSchemaNode()),
                EventCatalogue.find(type).orElseThrow());

        assertThat(differences).isEmpty();
    }

    private void compare(Schemas.Place place, Class<?> type) {
        if (type.isRecord()) {
            compareRecord(place, type);
        } else if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> Wire.mapper().valueToTree(constant).asString())
                    .toList();
            differ(texts(place.schema().path("enum")).equals(names), "enum of " + type.getSimpleName());
        }
    }

    private void compareRecord(Schemas.Place place, Class<?> type) {
        var properties = place.schema().path("properties");
        var components = Arrays.asList(type.getRecordComponents());
        var names = components.stream().map(RecordComponent::getName).toList();
        differ(List.copyOf(properties.propertyNames()).equals(names), "properties of " + type.getSimpleName());
        for (var component : components) {
            var property = properties.path(component.getName());
            differ(property.path("description").asString("").endsWith("."), "description of " + component);
            compare(elementOf(place.at("/properties/" + component.getName()).follow(), component), element(component));
        }
    }

    private static Schemas.Place elementOf(Schemas.Place place, RecordComponent component) {
        if (!Shape.isContainer(component)) {
            return place;
        }
        var map = component.getType() == Map.class;
        return place.at(map ? "/additionalProperties" : "/items").follow();
    }

    private static Class<?> element(RecordComponent component) {
        return Shape.elementOf(component.getGenericType());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private void differ(boolean same, String what) {
        if (!same) {
            differences.add(what);
        }
    }
}
