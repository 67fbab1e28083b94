package vn.dondoc.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.embedded.EmbeddedKafka;
import vn.dondoc.embedded.EmbeddedSmtp;
import vn.dondoc.local.control.LocalClock;
import vn.dondoc.local.control.TimeTravel;
import vn.dondoc.platform.time.DueWork;

/** Issuer and control on a real broker, as anybody on the machine sees them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeIT {

    private static final Instant JANUARY = Instant.parse("2026-01-05T01:00:00Z");
    private static final String ORIGIN = "http://localhost:8080";

    private final Path directory;
    private final List<Instant> dueWorkAt = new CopyOnWriteArrayList<>();
    private final GenericApplicationContext service = new GenericApplicationContext();
    private final LocalClock clock;
    private final EmbeddedKafka broker;
    private final EmbeddedSmtp smtp;
    private final TimeTravel time;
    private final Part office;
    private final HttpClient client = HttpClient.newHttpClient();
    private AutoCloseable running;

    OfficeIT(@TempDir Path directory) {
        this.directory = directory;
        clock = LocalClock.keptIn(directory.resolve("clock"));
        broker = EmbeddedKafka.onDirectory(directory.resolve("kafka"));
        smtp = EmbeddedSmtp.onDirectory(directory.resolve("mail"), clock);
        time = new TimeTravel(clock, () -> List.<ApplicationContext>of(service), broker.bootstrapServers());
        office = office();
        running = office.start(clock);
    }

    @BeforeAll
    void start() {
        clock.put(JANUARY);
        service.registerBean(DueWork.class, () -> dueWorkAt::add);
        service.refresh();
    }

    @AfterAll
    void stop() throws Exception {
        running.close();
        time.close();
        smtp.close();
        broker.close();
    }

    private Part office() {
        var properties = Map.of(
                "dondoc.local.issuer.origin",
                ORIGIN,
                "dondoc.local.issuer.keys",
                directory.resolve("key.json").toString(),
                "dondoc.local.issuer.service-secret",
                "between us",
                "dondoc.local.issuer.bootstrap-servers",
                broker.bootstrapServers());
        return new Part(
                "local-office",
                LocalApplication.class,
                PartFilter.OFFICE,
                new Ports().next(),
                properties,
                Map.of("smtp", smtp, "timeTravel", time));
    }

    @Test
    void homeAffairsGetsATokenForTheWholeProvince() throws Exception {
        var token = decoded(token("home-affairs", "local"));

        assertThat(token.getSubject()).isEqualTo("home-affairs");
        assertThat(token.getAudience()).containsExactly("dondoc");
        assertThat(token.getClaimAsString("iss")).isEqualTo(ORIGIN);
        assertThat(token.getClaimAsString("province")).isEqualTo("demo");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("MONITOR");
        assertThat(token.hasClaim("unit")).isFalse();
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void whoIsUnknownOrHasTheWrongSecretGetsNone() throws Exception {
        assertThat(tokenAnswer("nobody", "local").statusCode()).isEqualTo(401);
        assertThat(tokenAnswer("admin", "wrong").statusCode()).isEqualTo(401);
        assertThat(tokenAnswer("notification-service", "local").statusCode()).isEqualTo(401);
        assertThat(decoded(token("notification-service", "between us")).getClaimAsStringList("roles"))
                .containsExactly("SERVICE");
    }

    @Test
    void aUnitHasItsClientSoonAfterItIsAnnounced() throws Exception {
        announce("phuong-1", "ha-tinh");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> tokenAnswer("phuong-1", "local").statusCode() == 200);
        var token = decoded(token("phuong-1", "local"));
        assertThat(token.getClaimAsString("unit")).isEqualTo("phuong-1");
        assertThat(token.getClaimAsString("province")).isEqualTo("ha-tinh");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("UNIT_LEAD", "UNIT_EDITOR");
    }

    @Test
    void tokensSurviveARestart() throws Exception {
        var token = token("admin", "local");
        running.close();
        running = office.start(clock);

        assertThat(decoded(token).getSubject()).isEqualTo("admin");
    }

    @Test
    void theClockMovesForwardAndDueWorkIsDoneThen() throws Exception {
        var to = clock.instant().plus(Duration.ofDays(1));
        var answer = put("{\"now\": \"" + to + "\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"now\":\"" + to + "\"}");
        assertThat(dueWorkAt).contains(to);
        assertThat(get("/local/time").body()).isEqualTo(answer.body());
    }

    @Test
    void theClockNeverMovesBack() throws Exception {
        var answer = put("{\"now\": \"2025-12-31T00:00:00Z\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void anUnreadablePositionMovesNothing() throws Exception {
        assertThat(put("{\"now\": \"tomorrow\"}").statusCode()).isEqualTo(400);
        assertThat(put("{}").statusCode()).isEqualTo(400);
        assertThat(put("{").statusCode()).isEqualTo(400);
    }

    @Test
    void mailsAreShown() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), smtp.port());
                var to = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            to.print("HELO x\r\nMAIL FROM:<a@x.example>\r\nRCPT TO:<b@x.example>\r\nDATA\r\n");
            to.print("Subject: Nhac viec\r\n\r\nBody\r\n.\r\nQUIT\r\n");
            to.flush();
            await().until(() -> !smtp.mails("b@x.example", null).isEmpty());
        }

        assertThat(get("/local/mail?to=&subject=").body()).contains("\"subject\":\"Nhac viec\"");
        assertThat(get("/local/mail?to=b@x.example&subject=nhac").body()).contains("\"to\":\"b@x.example\"");
        assertThat(get("/local/mail?to=nobody@x.example").body()).isEqualTo("{\"items\":[]}");
    }

    private void announce(String unit, String province) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var event = "{\"state\": {\"id\": \"%s\", \"province\": \"%s\"}}".formatted(unit, province);
            producer.send(new ProducerRecord<>("dondoc.units", unit, event.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private Jwt decoded(String token) {
        return NimbusJwtDecoder.withJwkSetUri(office.uri() + "/oauth2/jwks")
                .build()
                .decode(token);
    }

    private String token(String id, String secret) throws Exception {
        return JsonMapper.shared()
                .readTree(tokenAnswer(id, secret).body())
                .get("access_token")
                .asString();
    }

    private HttpResponse<String> tokenAnswer(String id, String secret) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> put(String body) throws IOException, InterruptedException {
        return send(request("/local/time")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(office.uri() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
