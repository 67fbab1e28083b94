package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.plan.PlanIssued;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.time.DueWork;
import vn.dondoc.testing.KafkaExtension;
import vn.dondoc.testing.ManualClock;
import vn.dondoc.testing.MongoExtension;
import vn.dondoc.testing.TestTokens;

/** The service with its store and broker; every test plays in a province of its own. */
@SpringBootTest(
        classes = ReportService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=report-service", "dondoc.due-work.enabled=false"})
@Import(TestBeans.class)
abstract class ServiceTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    final String province = "p" + UUID.randomUUID().toString().substring(0, 8);
    final String homeAffairs = TestTokens.bearer("home-affairs", province, null, "MONITOR");
    final String board = TestTokens.bearer("board", province, null, "EDITORIAL_BOARD");

    @LocalServerPort
    private int port;

    @Autowired
    ManualClock clock;

    @Autowired
    private List<DueWork> dueWork;

    @Autowired
    Store store;

    @Autowired
    private Producer<String, byte[]> producer;

    Surroundings surroundings;
    Demo demo;

    /** What one request was answered. */
    record Answer(int status, JsonNode body) {}

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> MongoExtension.uri() + "/t_report_service");
        properties.add("spring.kafka.bootstrap-servers", KafkaExtension::bootstrapServers);
    }

    @BeforeEach
    void begin() {
        clock.set("2026-01-05T08:00");
        surroundings = new Surroundings(producer);
        demo = new Demo(province, clock.instant());
    }

    /** A later test that moves the clock shall not have to judge and recount what this one has set up. */
    @AfterEach
    void leave() {
        store.collection("wakeups").deleteMany(new Document("province", province));
        store.collection("plans")
                .deleteMany(new Document("_id", new Document("$gt", province + ":").append("$lt", province + ";")));
    }

    /** A ward with these blocks and its issued plan, known to the service when this returns. */
    void given(String... blocks) {
        surroundings.send(demo.calendar(), 1, clock.instant());
        surroundings.send(demo.ward(), 1, clock.instant());
        for (var block : blocks) {
            surroundings.send(demo.block(block), 1, clock.instant());
            surroundings.send(demo.assignment(block), 1, clock.instant());
        }
        surroundings.send(new PlanIssued(demo.plan(demo.version(1, null, demo.quota(1)))), 5, clock.instant());
        for (var block : blocks) {
            eventually(() -> assertThat(cell(block, "Q1", "2026-01")).isPresent());
            eventually(() -> assertThat(cell(block, "Q4", "2026")).isPresent());
            eventually(() ->
                    assertThat(rollup("2026-01", "unit").body().toString()).contains("\"" + block + "\""));
        }
    }

    static void eventually(ThrowingCallable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::call);
    }

    String unit(String id) {
        return TestTokens.bearer(id, province, id, "UNIT_LEAD", "UNIT_EDITOR");
    }

    void moveTo(String localTime) {
        clock.set(localTime);
        dueWork.forEach(work -> work.run(clock.instant()));
    }

    Optional<JsonNode> cell(String unit, String quota, String period) {
        var cells = get(homeAffairs, "/standings/plan/units/" + unit).body().path("cells");
        return cells.valueStream()
                .filter(cell -> quota.equals(cell.path("quotaId").stringValue())
                        && period.equals(cell.path("period").stringValue()))
                .findFirst();
    }

    String status(String unit, String quota, String period) {
        return cell(unit, quota, period)
                .map(cell -> cell.path("status").stringValue())
                .orElse("ABSENT");
    }

    Answer rollup(String period, String by) {
        return get(homeAffairs, "/standings/plan?period=" + period + "&by=" + by);
    }

    Answer evidence(String unit, String id, @Nullable String url, String occurredOn) {
        return send(
                unit(unit),
                "PUT",
                "/evidence/" + id,
                body(Map.of(
                        "planId",
                        "plan",
                        "unitId",
                        unit,
                        "type",
                        "NEWS_ITEM",
                        "channel",
                        "TOWN_PORTAL",
                        "title",
                        "Tin " + id,
                        "occurredOn",
                        occurredOn,
                        "url",
                        url == null ? "" : url)));
    }

    Answer publish(String id) {
        return send(board, "POST", "/evidence/" + id + "/decision", "{\"outcome\":\"PUBLISHED\"}");
    }

    static String body(Map<String, ?> fields) {
        return JSON.writeValueAsString(fields);
    }

    Answer get(String token, String path) {
        return send(token, "GET", path, null);
    }

    HttpResponse<byte[]> file(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", token)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer send(String token, String method, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
