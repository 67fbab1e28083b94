package vn.dondoc.tasking.assignment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.EventCatalogue;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.plan.PlanAmended;
import vn.dondoc.contracts.plan.PlanIssued;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.contracts.unit.UnitRegistered;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.messaging.EventSender;
import vn.dondoc.platform.messaging.OutgoingEvent;
import vn.dondoc.tasking.TaskService;
import vn.dondoc.testing.HotPathRules;
import vn.dondoc.testing.KafkaExtension;
import vn.dondoc.testing.ManualClock;
import vn.dondoc.testing.MongoExtension;
import vn.dondoc.testing.TestTokens;

/** The whole service on a real broker and store; one context for all tests, which therefore choose their own ids. */
@SpringBootTest(
        classes = TaskService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=task-service", "dondoc.due-work.enabled=false"})
@Import(TaskServiceTest.Doubles.class)
abstract class TaskServiceTest {

    static final String MONITOR = TestTokens.bearer("snv", "demo", null, "MONITOR");
    static final String ADMIN = TestTokens.bearer("admin", "demo", null, "ADMIN");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private EventSender sender;

    @Autowired
    private ManualClock clock;

    @Autowired
    private HotPathRules rules;

    @TestConfiguration(proxyBeanMethods = false)
    static class Doubles {

        @Bean
        ManualClock clock() {
            return ManualClock.at("2026-03-02T08:00");
        }

        @Bean
        HotPathRules hotPathRules() {
            return new HotPathRules();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer watched(HotPathRules rules) {
            return settings -> settings.addCommandListener(rules);
        }

        @Bean
        JwtDecoder jwtDecoder() {
            return TestTokens.decoder();
        }
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> MongoExtension.uri() + "/t_task_service");
        properties.add("spring.kafka.bootstrap-servers", KafkaExtension::bootstrapServers);
    }

    /** All tests have one clock, and none may depend on which ran before. */
    @BeforeEach
    void itIsMarch() {
        setClock("2026-03-02T08:00");
    }

    @AfterEach
    void databaseCommandsKeepTheRules() {
        rules.check();
    }

    static String lead(String unit) {
        return TestTokens.bearer("lead-" + unit, "demo", unit, "UNIT_LEAD", "UNIT_EDITOR");
    }

    /** An answer with its body as a tree. */
    record Answer(int status, JsonNode body, HttpResponse<String> whole) {

        String text(String pointer) {
            return body.at(pointer).asString();
        }

        List<String> ids() {
            return body.at("/items")
                    .valueStream()
                    .map(item -> item.at("/id").asString())
                    .toList();
        }
    }

    Answer get(String path, String token) {
        return send("GET", path, token, null);
    }

    Answer post(String path, String token, @Nullable String body, String... headers) {
        return send("POST", path, token, body, headers);
    }

    Answer put(String path, String token, String body) {
        return send("PUT", path, token, body);
    }

    private Answer send(String method, String path, String token, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", token);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), Wire.mapper().readTree(answer.body()), answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void publish(UnitState unit, long sequence) {
        publish(new UnitRegistered(unit), sequence);
    }

    void publish(PlanState plan) {
        var sequence = plan.versions().size() + 3L;
        publish(plan.versions().size() == 1 ? new PlanIssued(plan) : new PlanAmended(plan), sequence);
    }

    void publish(Event event, long sequence) {
        publish(EventCatalogue.topicOf(event.getClass()), event, sequence);
    }

    void publish(String topic, Event event, long sequence) {
        var key = event.province() + ":" + event.subject();
        sender.send(List.of(new OutgoingEvent(
                topic + "/" + key + "/" + sequence,
                EventCatalogue.typeOf(event.getClass()),
                topic,
                "/dondoc/test",
                key,
                event.subject(),
                event.province(),
                sequence,
                clock.instant(),
                Wire.mapper().writeValueAsString(event))));
    }

    Clock clock() {
        return clock;
    }

    void setClock(String localDateTime) {
        clock.set(localDateTime);
    }
}
