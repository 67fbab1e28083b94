package vn.dondoc.bench;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The public interface as its clients use it, with a token for each. */
final class Client {

    private static final int ATTEMPTS = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI origin;

    Client(URI origin) {
        this.origin = origin;
    }

    /** A write that may come too early for a service that has not heard of its subject yet. */
    void write(String client, String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        var answer = send(client, method, path, body);
        for (var attempt = 1; answer.statusCode() / 100 != 2; attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            TimeUnit.MILLISECONDS.sleep(100);
            answer = send(client, method, path, body);
        }
    }

    /** One request below {@code /api/v1}, whatever comes of it. */
    HttpResponse<String> send(String client, String method, String path, @Nullable Object body)
            throws IOException, InterruptedException {
        var request = request("/api/v1" + path, method, body)
                .header("Authorization", "Bearer " + token(client))
                .header("Content-Type", "application/json");
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> atRoot(String path) throws IOException, InterruptedException {
        return http.send(request(path, "GET", null).build(), BodyHandlers.ofString());
    }

    /** A unit's client is there a moment after the unit. Tokens last longer than a measurement. */
    String token(String client) throws IOException, InterruptedException {
        var known = tokens.get(client);
        if (known != null) {
            return known;
        }
        var secret = Base64.getEncoder().encodeToString((client + ":local").getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(origin.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        for (var attempt = 1; answer.statusCode() != 200; attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("No token for " + client + ": " + answer.body());
            }
            TimeUnit.MILLISECONDS.sleep(100);
            answer = http.send(request, BodyHandlers.ofString());
        }
        var token =
                JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
        tokens.put(client, token);
        return token;
    }

    private HttpRequest.Builder request(String path, String method, @Nullable Object body) {
        return HttpRequest.newBuilder(origin.resolve(path))
                .timeout(Duration.ofMinutes(5))
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)));
    }
}
