package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A running installation as seen from outside: its public routes, and those of {@code /local}. */
final class Platform {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OTHER_MAIL = "\\[(Tiếp nhận|Trả lại|Giao nhiệm vụ|Báo cáo)].*";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI origin;

    Platform(URI origin) {
        this.origin = origin;
    }

    URI origin() {
        return origin;
    }

    /** Calls below {@code /api/v1} with that client's token; a unit's client is there soon after the unit. */
    Request as(String client) {
        return anybody().with("Authorization", "Bearer " + tokens.computeIfAbsent(client, this::token));
    }

    /** Calls below {@code /api/v1} without a token. */
    Request anybody() {
        return new Request(this, "/api/v1", Map.of());
    }

    /** Calls below the root without a token. */
    Request atRoot() {
        return new Request(this, "", Map.of());
    }

    private String token(String client) {
        var secret = Base64.getEncoder().encodeToString((client + ":local").getBytes(StandardCharsets.UTF_8));
        var form = atRoot().with("Authorization", "Basic " + secret)
                .with("Content-Type", "application/x-www-form-urlencoded");
        var answer = Awaitility.await("a token for " + client)
                .atMost(PATIENCE)
                .until(() -> form.post("/oauth2/token", "grant_type=client_credentials"), Answer::good);
        return answer.json().get("access_token").asString();
    }

    /** Forward only; due work has run when this returns. */
    void moveTo(Instant instant) {
        assertThat(atRoot().put("/local/time", Map.of("now", instant.toString())))
                .as("moving the clock")
                .matches(Answer::good, "is answered well");
    }

    Instant now() {
        return Instant.parse(atRoot().get("/local/time").json().get("now").asString());
    }

    /** Subjects of the reminders in that mailbox; receipts and the like begin with what they are, in brackets. */
    List<String> reminders(String address) {
        var to = URLEncoder.encode(address, StandardCharsets.UTF_8);
        return atRoot().get("/local/mail?to=" + to).items().stream()
                .map(mail -> mail.get("subject").asString())
                .filter(subject -> !subject.matches(OTHER_MAIL))
                .toList();
    }

    /** A write that has to succeed, although what it refers to may still be on its way to the service that needs it. */
    static Answer accepted(Supplier<Answer> write) {
        return eventually("an accepted write").until(write::get, answer -> {
            assertThat(answer.status()).as(answer::toString).isIn(200, 201, 202, 204, 404, 409, 422, 429, 503);
            return answer.good();
        });
    }

    /** Services learn from each other by events, so most facts are true a moment later. */
    static ConditionFactory eventually(String what) {
        return Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(50));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(
                    request.timeout(Duration.ofMinutes(5)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String method, String path, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(origin.resolve(path)).method(method, body);
    }
}
