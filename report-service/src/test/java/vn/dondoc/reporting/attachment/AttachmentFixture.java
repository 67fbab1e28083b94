package vn.dondoc.reporting.attachment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.contracts.evidence.EvidenceState;
import vn.dondoc.contracts.evidence.EvidenceSubmitted;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Store;
import vn.dondoc.reporting.ReportService;
import vn.dondoc.reporting.evidence.Content;
import vn.dondoc.reporting.evidence.Evidence;
import vn.dondoc.testing.KafkaExtension;
import vn.dondoc.testing.ManualClock;
import vn.dondoc.testing.MongoExtension;
import vn.dondoc.testing.TestTokens;

/** The whole service with pieces of evidence of unit {@code u-1}, which lies under {@code u-0}. */
@SpringBootTest(
        classes = {ReportService.class, AttachmentFixture.Replacements.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=report-service", "dondoc.due-work.enabled=false"})
abstract class AttachmentFixture {

    static final String CLERK = TestTokens.bearer("clerk", "demo", "u-1", "UNIT_EDITOR");
    static final String BOARD = TestTokens.bearer("board", "demo", null, "EDITORIAL_BOARD");

    private static final AtomicInteger IDS = new AtomicInteger();

    @TestConfiguration(proxyBeanMethods = false)
    static class Replacements {

        @Bean
        Clock clock() {
            return ManualClock.at("2026-03-02T08:00");
        }

        @Bean
        JwtDecoder jwtDecoder() {
            return TestTokens.decoder();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Store store;

    @Autowired
    Clock clock;

    final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> MongoExtension.uri() + "/t_attachments");
        properties.add("spring.kafka.bootstrap-servers", KafkaExtension::bootstrapServers);
    }

    /** A new piece of unit {@code u-1}. */
    String piece() {
        unit("u-0", List.of());
        unit("u-1", List.of("u-0"));
        unit("u-2", List.of("u-0"));
        var id = "e-" + IDS.incrementAndGet();
        var day = LocalDate.parse("2026-03-01");
        var content = new Content("p-1", "u-1", "NEWS_ITEM", "TOWN_PORTAL", "Tin", day, null, null);
        var at = clock.instant();
        var piece = new Evidence(id, "demo", 1, content, at, List.of(), List.of(), null, null, List.of());
        var wire = new EvidenceState(
                id,
                "demo",
                "p-1",
                "u-1",
                "NEWS_ITEM",
                "TOWN_PORTAL",
                "Tin",
                day,
                null,
                at,
                List.of(),
                List.of(),
                null,
                null);
        store.aggregates("evidence", Evidence.class).insert(new Change<>(piece, new EvidenceSubmitted(wire)));
        return id;
    }

    private void unit(String id, List<String> path) {
        var parent = path.isEmpty() ? null : path.get(0);
        var since = LocalDate.parse("2020-01-01");
        var state = new UnitState(
                id, "demo", id, UnitKind.COMMUNE, parent, path, since, null, Map.of(), List.of(), clock.instant());
        store.copies("units", UnitState.class).keep("demo:" + id, 1, state);
    }

    HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/evidence/" + path))
                .header("Authorization", token);
    }

    HttpResponse<String> put(String token, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        var request = request(token, path).PUT(body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> put(String token, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        return put(token, path, BodyPublishers.ofByteArray(body), headers);
    }

    HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
        return http.send(request(token, path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String token, String path, String json) throws IOException, InterruptedException {
        var request =
                request(token, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    long stored(String collection) {
        return store.collection(collection).countDocuments();
    }
}
