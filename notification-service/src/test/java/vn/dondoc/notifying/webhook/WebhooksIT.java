package vn.dondoc.notifying.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.EventCatalogue;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.report.ReportReturned;
import vn.dondoc.contracts.report.ReportState;
import vn.dondoc.contracts.report.ReportStatus;
import vn.dondoc.contracts.unit.UnitKind;
import vn.dondoc.contracts.unit.UnitRegistered;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.notifying.reminder.RunningService;
import vn.dondoc.platform.messaging.EventSender;
import vn.dondoc.platform.messaging.OutgoingEvent;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.testing.HotPathRules;
import vn.dondoc.testing.TestTokens;

@RunningService
class WebhooksIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Receiver receiver = new Receiver();
    private final String province = "w" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private HotPathRules rules;

    @Autowired
    private EventSender sender;

    @Autowired
    private WebhookRun run;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Units units;

    @Autowired
    private Clock clock;

    @BeforeEach
    void aUnitIsKnown() {
        for (var id : List.of("xa-mot", "xa-hai")) {
            var state = new UnitState(
                    id,
                    province,
                    "Xã",
                    UnitKind.COMMUNE,
                    null,
                    List.of(),
                    LocalDate.parse("2025-07-01"),
                    null,
                    Map.of(),
                    List.of(),
                    clock.instant());
            publish(new UnitRegistered(state), 1);
            await().atMost(PATIENCE).until(() -> units.find(province, id).isPresent());
        }
    }

    @AfterEach
    void end() {
        receiver.close();
        rules.check();
    }

    record Answer(int status, JsonNode body) {

        String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    private Answer send(@Nullable String unit, String role, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/webhooks" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", TestTokens.bearer("s", province, unit, role))
                .header("Content-Type", "application/json")
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body().isEmpty() ? "null" : response.body()));
    }

    private Answer lead(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        return send("xa-mot", "UNIT_LEAD", method, path, body);
    }

    private Answer register() throws IOException, InterruptedException {
        return lead("PUT", "/cms", body("xa-mot", receiver.uri("/in"), "returned"));
    }

    private static String body(String unit, String url, String event) {
        return "{\"unitId\":\"%s\",\"url\":\"%s\",\"events\":[\"%s\"]}".formatted(unit, url, event);
    }

    private void publish(Event event, long sequence) {
        var key = Keys.of(province, event.subject());
        var type = EventCatalogue.typeOf(event.getClass());
        sender.send(List.of(new OutgoingEvent(
                type + "/" + key + "/" + sequence,
                type,
                EventCatalogue.topicOf(event.getClass()),
                "/test",
                key,
                event.subject(),
                province,
                sequence,
                clock.instant(),
                Wire.mapper().writeValueAsString(event))));
    }

    private void returned(String unit, long sequence) {
        var state = new ReportState(
                "ke-hoach:" + unit + ":2026-Q1",
                province,
                "ke-hoach",
                unit,
                "2026-Q1",
                ReportStatus.RETURNED,
                LocalDate.parse("2026-03-17"),
                List.of(),
                List.of(),
                List.of(clock.instant()));
        publish(new ReportReturned(state, "Thiếu số liệu"), sequence);
    }

    private JsonNode deliveries(int count) {
        await().atMost(PATIENCE)
                .until(() ->
                        lead("GET", "/cms/deliveries", null).body().at("/items").size() == count);
        try {
            return lead("GET", "/cms/deliveries", null).body().at("/items");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void later(Duration by) {
        RunningService.Parts.MACHINE.advance(by);
        run.run(clock.instant());
    }

    /** As a receiver does it, with nothing but the secret and the specification. */
    private static String signature(String secret, Receiver.Call call) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = call.id() + "." + call.timestamp() + "." + call.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatConcernsTheUnitArrivesSignedAndOnce() throws Exception {
        var secret = register().text("/secret");
        returned("xa-hai", 1);
        returned("xa-mot", 2);
        returned("xa-mot", 2);
        returned("xa-mot", 3);

        deliveries(2);
        run.run(clock.instant());

        assertThat(receiver.calls()).hasSize(2);
        var call = receiver.calls().get(0);
        assertThat(call.signature()).isEqualTo(signature(secret, call));
        assertThat(call.timestamp())
                .isEqualTo(Long.toString(RunningService.Parts.MACHINE.instant().getEpochSecond()));
        assertThat(call.id()).doesNotContain(".");
        var body = JSON.readTree(call.body());
        assertThat(body.at("/type").asString()).isEqualTo("returned");
        assertThat(body.at("/data/reportId").asString()).isEqualTo("ke-hoach:xa-mot:2026-Q1");
        assertThat(call.body()).as("ids and states only").doesNotContain("Thiếu");
        assertThat(deliveries(2).at("/0/state").asString()).isEqualTo("DELIVERED");
        later(Duration.ofDays(1));
        assertThat(receiver.calls()).hasSize(2);
    }

    @Test
    void whatWasNotTakenIsTriedAgain() throws Exception {
        register();
        receiver.answerWith(503);
        returned("xa-mot", 1);
        deliveries(1);
        run.run(clock.instant());
        var waiting = deliveries(1).at("/0");
        assertThat(waiting.at("/state").asString()).isEqualTo("WAITING");
        assertThat(waiting.at("/attempts/0/status").asInt()).isEqualTo(503);
        assertThat(Instant.parse(waiting.at("/nextAttemptAt").asString()))
                .isEqualTo(RunningService.Parts.MACHINE.instant().plusSeconds(30));

        receiver.answerWith(200);
        later(Duration.ofSeconds(20));
        assertThat(receiver.calls()).hasSize(1);
        later(Duration.ofSeconds(11));

        assertThat(receiver.calls()).hasSize(2);
        assertThat(receiver.calls().get(1).id())
                .isEqualTo(receiver.calls().get(0).id());
        assertThat(deliveries(1).at("/0/state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void oneThatFailsForDaysIsSuspendedAndDrivenAgainOnceItIsMended() throws Exception {
        register();
        receiver.answerWith(500);
        returned("xa-mot", 1);
        deliveries(1);
        for (var attempt = 0; attempt < 10; attempt++) {
            later(Duration.ofHours(25));
        }
        assertThat(lead("GET", "/cms", null).text("/state")).isEqualTo("SUSPENDED");
        assertThat(lead("GET", "/cms", null).text("/reason")).isEqualTo("failing");
        returned("xa-mot", 2);
        assertThat(deliveries(2).at("/1/state").asString()).isEqualTo("FAILED");
        assertThat(lead("POST", "/cms/redrive", null).status()).isEqualTo(409);

        receiver.answerWith(200);
        var before = receiver.calls().size();
        assertThat(lead("POST", "/cms/resumption", null).text("/state")).isEqualTo("ACTIVE");
        assertThat(lead("POST", "/cms/redrive", null).body().at("/count").asInt())
                .isEqualTo(2);
        run.run(clock.instant());

        assertThat(receiver.calls()).hasSize(before + 2);
        assertThat(deliveries(2).findValuesAsString("state")).containsOnly("DELIVERED");
    }

    @Test
    void oldDeliveriesAreForgottenButNoneThatWaits() throws Exception {
        register();
        receiver.answerWith(503);
        returned("xa-mot", 1);
        deliveries(1);
        RunningService.Parts.MACHINE.advance(Duration.ofDays(91));
        forgetting.run(clock.instant());
        assertThat(deliveries(1).at("/0/state").asString()).isEqualTo("WAITING");

        receiver.answerWith(200);
        run.run(clock.instant());
        RunningService.Parts.MACHINE.advance(Duration.ofDays(89));
        forgetting.run(clock.instant());
        assertThat(deliveries(1).at("/0/state").asString()).isEqualTo("DELIVERED");
        RunningService.Parts.MACHINE.advance(Duration.ofDays(2));
        forgetting.run(clock.instant());

        assertThat(lead("GET", "/cms/deliveries", null).body().at("/items")).isEmpty();
    }

    @Test
    void aReceiverThatIsGoneIsNotCalledAgain() throws Exception {
        register();
        receiver.answerWith(410);
        returned("xa-mot", 1);
        deliveries(1);
        run.run(clock.instant());

        assertThat(lead("GET", "/cms", null).text("/reason")).isEqualTo("gone");
    }

    @Test
    void afterARotationBothKeysSignForADay() throws Exception {
        var first = register().text("/secret");
        var second = lead("POST", "/cms/rotation", null).text("/secret");
        assertThat(second).isNotEqualTo(first);

        assertThat(lead("POST", "/cms/test", null).text("/type")).isEqualTo("ping");
        run.run(clock.instant());
        var call = receiver.calls().get(0);
        assertThat(call.signature()).isEqualTo(signature(second, call) + " " + signature(first, call));

        RunningService.Parts.MACHINE.advance(Duration.ofHours(25));
        lead("POST", "/cms/test", null);
        run.run(clock.instant());
        var later = receiver.calls().get(1);
        assertThat(later.signature()).isEqualTo(signature(second, later));
    }

    @Test
    void aUnitKeepsItsOwnWebhooks() throws Exception {
        assertThat(register().status()).isEqualTo(201);
        var again = register();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().has("secret")).isFalse();

        assertThat(send("xa-hai", "UNIT_LEAD", "GET", "/cms", null).status()).isEqualTo(404);
        assertThat(send("xa-hai", "UNIT_LEAD", "DELETE", "/cms", null).status()).isEqualTo(404);
        assertThat(send("xa-mot", "UNIT_EDITOR", "DELETE", "/cms", null).status())
                .isEqualTo(403);
        assertThat(send("xa-hai", "UNIT_LEAD", "PUT", "/cms", body("xa-mot", receiver.uri("/x"), "returned"))
                        .status())
                .isEqualTo(404);
        assertThat(send(null, "MONITOR", "GET", "?unit=xa-mot", null).body().at("/items"))
                .hasSize(1);
        assertThat(send("xa-hai", "UNIT_LEAD", "GET", "", null).body().at("/items"))
                .isEmpty();

        assertThat(lead("DELETE", "/cms", null).status()).isEqualTo(204);
        assertThat(lead("GET", "/cms", null).status()).isEqualTo(404);
        assertThat(register().status()).as("its id is free again").isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://10.0.0.1/ | returned | /url",
                "https://169.254.169.254/ | returned | /url",
                "https://[::1]/ | returned | /url",
                "ftp://a.example/ | returned | /url",
                "https://u:p@a.example/ | returned | /url",
                "file:///etc/passwd | returned | /url",
                "https://a.example/# | returned | /url",
                "https://a.example/ | everything | /events/0",
                "https://a.example/ | ping | /events/0"
            })
    void whatIsWrongIsNamed(String url, String event, String pointer) throws Exception {
        var refused = lead("PUT", "/cms", body("xa-mot", url, event));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }
}
