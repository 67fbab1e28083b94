package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The written description of topics and messages, held against the catalogue. */
class AsyncApiTests {

    private static final List<String> SERVICES =
            List.of("plan-service", "task-service", "report-service", "notification-service");

    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        try (var yaml = AsyncApiTests.class.getResourceAsStream("/asyncapi.yaml")) {
            api = new YAMLMapper().readTree(yaml);
        }
    }

    static Set<String> types() {
        return EventCatalogue.all().keySet();
    }

    @Test
    void everyReferenceResolves() {
        assertThat(api.findValuesAsString("$ref"))
                .hasSizeGreaterThan(100)
                .allMatch(reference -> reference.startsWith("#")
                        ? api.at(reference.substring(1)).isObject()
                        : Schemas.all().containsKey(reference.replaceFirst("^schemas/", Schemas.BASE)));
    }

    @Test
    void theChannelsAreTheTopics() {
        assertThat(api.at("/asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(api.at("/channels").valueStream().map(channel -> text(channel, "address")))
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.allTopics());
    }

    @Test
    void theMessagesAreTheTypes() {
        assertThat(Set.copyOf(api.at("/components/messages").propertyNames())).isEqualTo(types());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMessageIsNamedForItsTypeAndPointsAtItsSchema(String type) {
        var message = api.at("/components/messages").path(type);

        assertThat(text(message, "name")).isEqualTo(type);
        assertThat(text(message, "title"))
                .isEqualTo(EventCatalogue.find(type).orElseThrow().getSimpleName());
        assertThat(text(message, "summary")).isEqualTo(text(Schemas.schema(type).getSchemaNode(), "description"));
        assertThat(reference(message.path("payload"))).isEqualTo("schemas/" + type + Schemas.SUFFIX);
        assertThat(message.path("traits").valueStream().map(AsyncApiTests::reference))
                .containsExactly("#/components/messageTraits/cloudEvent");
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMessageTravelsOnItsTopicAndNoOther(String type) {
        var topics = api.at("/channels")
                .valueStream()
                .filter(channel ->
                        reference(channel.path("messages").path(type)).equals("#/components/messages/" + type))
                .map(channel -> text(channel, "address"));

        assertThat(topics)
                .containsExactly(
                        EventCatalogue.topicOf(EventCatalogue.find(type).orElseThrow()));
    }

    @Test
    void everyTopicIsSentToByExactlyOneService() {
        var sent = operations("send").map(operation -> reference(operation.path("channel")));

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(api.at("/channels").propertyNames().stream()
                        .map(channel -> "#/channels/" + channel)
                        .toList());
    }

    @Test
    void anOperationIsNamedForItsServiceAndItsChannel() {
        api.at("/operations").forEachEntry((name, operation) -> {
            var service = text(operation.path("tags").path(0), "name");
            var channel = reference(operation.path("channel")).replace("#/channels/", "");
            var verb = text(operation, "action").equals("send") ? "Sends" : "Receives";

            assertThat(SERVICES).contains(service);
            assertThat(name).isEqualTo(service.replace("-s", "S") + verb + capitalized(channel));
        });
    }

    @Test
    void theHeadersAreThoseOfACloudEventInBinaryMode() {
        var headers = api.at("/components/schemas/cloudEventHeaders");
        var required = headers.path("required").valueStream().map(JsonNode::asString);

        var known = headers.path("properties").propertyNames();
        assertThat(known).contains("ce_actor", "ce_actorclient", "ce_actorroles");
        assertThat(required.collect(Collectors.toSet()))
                .isSubsetOf(known)
                .containsExactlyInAnyOrder(
                        "content-type",
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_sequence",
                        "ce_province");
        assertThat(headers.at("/properties/ce_specversion/const").asString()).isEqualTo("1.0");
        assertThat(types())
                .allMatch(type ->
                        type.matches(headers.at("/properties/ce_type/pattern").asString()));
    }

    private static Stream<JsonNode> operations(String action) {
        return api.at("/operations")
                .valueStream()
                .filter(operation -> text(operation, "action").equals(action));
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String reference(JsonNode node) {
        return text(node, "$ref");
    }

    private static String text(JsonNode node, String property) {
        return node.path(property).asString("");
    }
}
