package vn.dondoc.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.platform.register.Calendars;
import vn.dondoc.testing.KafkaExtension;
import vn.dondoc.testing.MongoExtension;
import vn.dondoc.testing.TestTokens;

/** What every service gets from the platform, seen through a real one: HTTP in, Kafka out and back in. */
@SpringBootTest(
        classes = TestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=platform",
            "spring.application.name=test-service",
            "dondoc.register.enabled=true",
            "dondoc.due-work.enabled=false",
            "dondoc.messaging.topics=dondoc.calendars",
            "spring.cloud.function.definition=registerOnCalendars"
        })
class ServiceIT {

    private static final String ADMIN = TestTokens.bearer("admin", "demo", null, "ADMIN");
    private static final String CLERK = TestTokens.bearer("clerk", "demo", "u-1", "UNIT_EDITOR");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Producer<String, byte[]> producer;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> MongoExtension.uri() + "/t_platform_service");
        properties.add("spring.kafka.bootstrap-servers", KafkaExtension::bootstrapServers);
    }

    private HttpResponse<String> send(
            String method, String path, @Nullable String token, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private boolean isOff(String province, String date) {
        return !calendars.of(province).isWorking(LocalDate.parse(date));
    }

    @Test
    void everyAnswerTellsTheTimeOfTheService() throws Exception {
        var listed = send("GET", "/api/v1/years", ADMIN, null);
        var refused = send("GET", "/api/v1/years/1999", ADMIN, null);

        assertThat(listed.headers().firstValue("Dondoc-Now")).contains("2026-03-02T01:00:00Z");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.headers().firstValue("Dondoc-Now")).contains("2026-03-02T01:00:00Z");
    }

    @Test
    void whatIsWrittenComesBackAsAnEvent() throws Exception {
        var answer = send("PUT", "/api/v1/years/2031", ADMIN, "{\"off\":[\"2031-01-02\"]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        await().until(() -> isOff("demo", "2031-01-02"));
    }

    @Test
    void aPoisonedMessageGoesToTheDeadLettersAndDoesNotHoldUpTheOthers() throws Exception {
        var poison = new ProducerRecord<>("dondoc.calendars", "demo:demo:2032", "{".getBytes(StandardCharsets.UTF_8));
        poison.headers().add("ce_type", "calendar.changed.v1".getBytes(StandardCharsets.UTF_8));
        poison.headers().add("ce_id", "poison".getBytes(StandardCharsets.UTF_8));
        poison.headers().add("ce_sequence", "1".getBytes(StandardCharsets.UTF_8));
        poison.headers().add("ce_time", "2026-03-02T01:00:00Z".getBytes(StandardCharsets.UTF_8));
        producer.send(poison).get();

        send("PUT", "/api/v1/years/2032", ADMIN, "{\"off\":[\"2032-01-05\"]}");

        await().atMost(Duration.ofSeconds(30)).until(() -> isOff("demo", "2032-01-05"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(deadLetters()).contains("\"error.dondoc.calendars.test-service.calendars\":1"));
        var redriven = send("POST", "/actuator/deadletters/dondoc.calendars/test-service.calendars", ADMIN, null);
        assertThat(redriven.body()).contains("\"moved\":1");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deadLetters())
                        .as("still poisoned, so it is back")
                        .contains("\"error.dondoc.calendars.test-service.calendars\":1"));
    }

    private String deadLetters() throws IOException, InterruptedException {
        return send("GET", "/actuator/deadletters", ADMIN, null).body();
    }

    @Test
    void operatorsOnlyLookBehindTheScenes() throws Exception {
        assertThat(send("GET", "/actuator/prometheus", CLERK, null).statusCode())
                .isEqualTo(403);
        assertThat(send("GET", "/actuator/prometheus", ADMIN, null).body()).contains("dondoc_outbox_waiting");
        assertThat(send("GET", "/actuator/deadletters", CLERK, null).statusCode())
                .isEqualTo(403);
        assertThat(send("GET", "/actuator/health", null, null).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/v3/api-docs", null, null).body()).contains("/api/v1/years/{id}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/v1/years/1999       |                     | 404 | not-found    | year \"1999\"",
                "GET | /api/v1/nowhere          |                     | 404 | http-404     | ",
                "PUT | /api/v1/years/2033       | {                   | 400 | unreadable   | dòng 1",
                "PUT | /api/v1/years/2033       | {\"off\":[\"x\"]}   | 400 | unreadable   | /off/0",
                "PUT | /api/v1/years/2033       | {}                  | 422 | invalid      | /off",
                "GET | /api/v1/years?limit=1000 |                     | 422 | invalid      | 500",
                "GET | /api/v1/years?limit=few  |                     | 422 | invalid      | limit",
                "PATCH | /api/v1/years/2033     | {}                  | 405 | http-405     | "
            })
    void problemsAreClear(
            String method, String path, @Nullable String body, int status, String type, @Nullable String naming)
            throws Exception {
        var answer = send(method, path, ADMIN, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(contentType -> assertThat(contentType).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"/problems/" + type + "\"");
        assertThat(answer.body().replace("\\\"", "\"")).contains(naming == null ? "" : naming);
    }

    @Test
    void problemsSpeakTheCallersLanguage() throws Exception {
        assertThat(send("GET", "/api/v1/years/1999", ADMIN, null).body()).contains("Không tìm thấy");
        assertThat(send("GET", "/api/v1/years/1999", ADMIN, null, "Accept-Language", "en")
                        .body())
                .contains("Not found");
        assertThat(send("GET", "/api/v1/years/1999", null, null, "Accept-Language", "en")
                        .body())
                .contains("Not logged in");
        assertThat(send("PUT", "/api/v1/years/1999", CLERK, "{}").body()).contains("Không có quyền");
    }

    @Test
    void aStaleWriteChangesNothing() throws Exception {
        send("PUT", "/api/v1/years/2034", ADMIN, "{\"off\":[]}");
        send("PUT", "/api/v1/years/2034", ADMIN, "{\"off\":[\"2034-05-05\"]}", "If-Match", "\"1\"");

        var late = send("PUT", "/api/v1/years/2034", ADMIN, "{\"off\":[\"2034-06-06\"]}", "If-Match", "\"1\"");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(send("GET", "/api/v1/years/2034", ADMIN, null).body()).contains("2034-05-05");
    }

    @Test
    void provincesDoNotSeeEachOther() throws Exception {
        send("PUT", "/api/v1/years/2035", ADMIN, "{\"off\":[]}");
        var stranger = TestTokens.bearer("admin", "other", null, "ADMIN");

        assertThat(send("GET", "/api/v1/years/2035", stranger, null).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/api/v1/years", stranger, null).body()).contains("\"items\":[]");
    }

    @Test
    void aTokenWithoutProvinceIsNoCaller() throws Exception {
        var nobody = TestTokens.bearer("x", "", null, "ADMIN");

        assertThat(send("GET", "/api/v1/years", nobody, null).statusCode()).isEqualTo(403);
    }
}
