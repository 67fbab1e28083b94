package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventSchemasTests {

    static Set<String> types() {
        return EventCatalogue.all().keySet();
    }

    @Test
    void everyEventHasASchemaAndEverySchemaAnEvent() {
        var described = Schemas.all().keySet().stream()
                .filter(id -> !id.startsWith(Schemas.BASE + "common/"))
                .collect(Collectors.toSet());

        assertThat(described).isEqualTo(types().stream().map(Schemas::idOf).collect(Collectors.toSet()));
    }

    @Test
    void everySchemaIsKnownByItsPlaceAndDialectAndAllowsMore() {
        Schemas.all().forEach((place, schema) -> {
            assertThat(schema.path("$id").asString()).isEqualTo(place);
            assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.findValues("additionalProperties"))
                    .as("closed objects in " + place)
                    .noneMatch(JsonNode::isBoolean);
        });
    }

    @Test
    void everyReferenceStaysInTheHouse() {
        Schemas.all()
                .forEach((place, schema) -> schema.findValues("$ref")
                        .forEach(reference -> assertThat(Schemas.resolve(place, reference.asString())
                                        .schema()
                                        .isObject())
                                .as(reference + " in " + place)
                                .isTrue()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaIsNamedAndDescribed(String type) {
        var schema = Schemas.schema(type).getSchemaNode();

        assertThat(schema.path("title").asString()).isEqualTo(type);
        assertThat(schema.path("description").asString()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatTheRecordsWriteIsValid(String type) {
        var event = EventCatalogue.find(type).orElseThrow();

        assertThat(Schemas.validate(type, tree(Instances.full(event)))).isEmpty();
        assertThat(Schemas.validate(type, tree(Instances.minimal(event)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void onlyWhatMayBeAbsentMayBeMissing(String type) {
        var event = EventCatalogue.find(type).orElseThrow();
        var whole = tree(Instances.full(event));
        var wrong = new ArrayList<String>();
        Shape.eachObject(whole, event, (object, written) -> {
            for (var component : written.getRecordComponents()) {
                var accepted = isValidWithout(type, whole, object, component.getName());
                if (accepted != Shape.isOptional(component)) {
                    wrong.add(component + (accepted ? " is not required" : " is required"));
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aFieldOfTomorrowIsValidAndReadOver(String type) {
        var event = EventCatalogue.find(type).orElseThrow();
        var today = Instances.full(event);
        var tomorrow = tree(today);
        Shape.eachObject(tomorrow, event, (object, written) -> object.put("fieldOfTomorrow", 1));

        assertThat(Schemas.validate(type, tomorrow)).isEmpty();
        assertThat((Object) Wire.mapper().treeToValue(tomorrow, event)).isEqualTo(today);
    }

    @Test
    void formatsAndPatternsAreHeld() {
        assertThat(accepted("grantedAt", "2026-03-20T10:00:00+07:00", "yesterday"))
                .isEmpty();
        assertThat(accepted("dueOn", "2026-02-30", "20/03/2026")).isEmpty();
        assertThat(accepted("period", "2026-13", "2026-Q5", "26-03")).isEmpty();
        assertThat(accepted("unitId", "a:b", "", ".a", "a".repeat(101))).isEmpty();
    }

    private static List<String> accepted(String field, String... values) {
        var type = "waiver.extension-granted.v1";
        var accepted = new ArrayList<String>();
        for (var value : values) {
            var event = tree(Instances.full(EventCatalogue.find(type).orElseThrow()));
            ((ObjectNode) event.get("state")).put(field, value);
            if (Schemas.validate(type, event).isEmpty()) {
                accepted.add(value);
            }
        }
        return accepted;
    }

    private static boolean isValidWithout(String type, JsonNode whole, ObjectNode object, String field) {
        var removed = object.remove(field);
        var valid = Schemas.validate(type, whole).isEmpty();
        object.set(field, removed);
        return valid;
    }

    private static ObjectNode tree(Event event) {
        return (ObjectNode) Wire.mapper().valueToTree(event);
    }
}
