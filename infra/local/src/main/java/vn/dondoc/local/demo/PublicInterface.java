package vn.dondoc.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform as a client sees it. What was written a moment ago may still be on its way to the service that needs it,
 * so a write that is refused for that reason is tried again for a while.
 */
final class PublicInterface {

    private static final Set<Integer> NOT_YET = Set.of(401, 404, 409, 422, 429, 503);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI origin;
    private final Map<String, String> tokens = new HashMap<>();

    PublicInterface(URI origin) {
        this.origin = origin;
    }

    /** A write that should succeed. @throws IllegalStateException with the answer if it does not */
    void write(String client, String method, String path, @Nullable Object body) throws InterruptedException {
        var answer = patiently(() -> send(request("/api/v1" + path, method, body)
                .header("Authorization", "Bearer " + token(client))
                .build()));
        require(answer, method + " " + path + " as " + client);
    }

    /** Moves the local clock and returns when due work has run. */
    void moveClock(String instant) throws InterruptedException {
        require(send(request("/local/time", "PUT", Map.of("now", instant)).build()), "PUT /local/time");
    }

    private String token(String client) throws InterruptedException {
        var known = tokens.get(client);
        if (known != null) {
            return known;
        }
        var secret = Base64.getEncoder().encodeToString((client + ":local").getBytes(StandardCharsets.UTF_8));
        var answer = patiently(() -> send(HttpRequest.newBuilder(origin.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build()));
        require(answer, "token for " + client);
        var token = json.readTree(answer.body()).get("access_token").asString();
        tokens.put(client, token);
        return token;
    }

    private HttpRequest.Builder request(String path, String method, @Nullable Object body) {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        return HttpRequest.newBuilder(origin.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "application/json")
                .method(method, content);
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri(), e);
        }
    }

    private interface Attempt {
        HttpResponse<String> make() throws InterruptedException;
    }

    private static HttpResponse<String> patiently(Attempt attempt) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = attempt.make();
        while (NOT_YET.contains(answer.statusCode()) && System.nanoTime() < deadline) {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            answer = attempt.make();
        }
        return answer;
    }

    private static void require(HttpResponse<String> answer, String what) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(what + ": " + answer.statusCode() + " " + answer.body());
        }
    }
}
