package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Golden samples: what was once on the wire is read for ever. A sample is never changed or deleted; a new shape gets a
 * new file beside the old ones.
 */
class SampleTests {

    private static final JsonMapper EXACT = Wire.mapper()
            .rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<Path> samples() throws IOException, URISyntaxException {
        try (var files =
                Files.walk(Path.of(SampleTests.class.getResource("/samples").toURI()))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static Set<String> types() {
        return EventCatalogue.all().keySet();
    }

    @Test
    void everyEventHasSamplesAndEverySampleAnEvent() throws IOException, URISyntaxException {
        assertThat(samples().stream().map(SampleTests::typeOf).collect(Collectors.toSet()))
                .isEqualTo(types());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadAndWrittenAlike(Path sample) throws IOException {
        var json = Files.readString(sample);
        var event = Wire.mapper()
                .readValue(json, EventCatalogue.find(typeOf(sample)).orElseThrow());

        assertThat(withoutWhatIsEmpty(EXACT.readTree(Wire.mapper().writeValueAsString(event))))
                .isEqualTo(withoutWhatIsEmpty(EXACT.readTree(json)));
        assertThat(event.province()).isNotBlank();
        assertThat(event.subject()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsValid(Path sample) throws IOException {
        assertThat(Schemas.validate(typeOf(sample), Wire.mapper().readTree(Files.readString(sample))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theMinimalSampleHasNothingThatMayBeAbsent(String type) throws IOException, URISyntaxException {
        var minimal = Path.of(SampleTests.class
                .getResource("/samples/" + type + "/minimal.json")
                .toURI());
        var present = new ArrayList<String>();
        Shape.eachObject(
                Wire.mapper().readTree(Files.readString(minimal)),
                EventCatalogue.find(type).orElseThrow(),
                (object, written) -> {
                    for (var component : written.getRecordComponents()) {
                        if (Shape.isOptional(component) && object.has(component.getName())) {
                            present.add(component.toString());
                        }
                    }
                });

        assertThat(present).isEmpty();
    }

    private static String typeOf(Path sample) {
        return sample.getName(sample.getNameCount() - 2).toString();
    }

    /** An absent list is an empty one: a field added after the sample was written shows up as that at most. */
    private static JsonNode withoutWhatIsEmpty(JsonNode tree) {
        tree.forEach(SampleTests::withoutWhatIsEmpty);
        if (tree instanceof ObjectNode object) {
            object.removeIf(value -> value.isNull() || (value.isContainer() && value.isEmpty()));
        }
        return tree;
    }
}
