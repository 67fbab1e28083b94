package vn.dondoc.planning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.testing.TestTokens;

/** A province of one test's own, with those who may call. */
public record Province(String id, int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    public static Province fresh(int port) {
        return new Province("p" + UUID.randomUUID().toString().substring(0, 8), port);
    }

    /** Somebody with a token of this province. */
    /** Somebody of no unit, by name. */
    public Client named(String subject, String... roles) {
        return new Client(TestTokens.bearer(subject, id, null, roles), port);
    }

    public Client as(@Nullable String unit, String... roles) {
        var subject = unit == null ? roles[0].toLowerCase(Locale.ROOT) : unit;
        return new Client(TestTokens.bearer(subject, id, unit, roles), port);
    }

    public Client admin() {
        return as(null, "ADMIN");
    }

    public Client homeAffairs() {
        return as(null, "MONITOR");
    }

    public Client unit(String unit) {
        return as(unit, "UNIT_EDITOR", "UNIT_LEAD");
    }

    /** Registers a commune, or a division when it has a parent. */
    public void register(String unit, @Nullable String parent) {
        var body = """
                {"name":"Đơn vị %s","kind":"%s","parentId":%s,"email":"%s@xa.example","activeFrom":"2025-07-01"}""".formatted(
                unit, parent == null ? "COMMUNE" : "DIVISION", parent == null ? "null" : "\"" + parent + "\"", unit);
        var answer = admin().put("/units/" + unit, body);
        if (answer.status() != 201) {
            throw new AssertionError("Unit " + unit + " was not registered: " + answer);
        }
    }

    /** What came back. */
    public record Answer(
            int status, @Nullable String eTag, @Nullable String retryAfter, JsonNode body) {

        public String text(String pointer) {
            return body.at(pointer).asString();
        }
    }

    /** One caller. */
    public record Client(String token, int port) {

        public Answer get(String path) {
            return send("GET", path, null, null);
        }

        public Answer put(String path, String body) {
            return send("PUT", path, body, null);
        }

        public Answer post(String path, @Nullable String body) {
            return send("POST", path, body, null);
        }

        public Answer send(String method, String path, @Nullable String body, @Nullable String ifMatch) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .header("Authorization", token);
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            }
            try {
                var response = HTTP.send(request.build(), BodyHandlers.ofString());
                var headers = response.headers();
                return new Answer(
                        response.statusCode(),
                        headers.firstValue("ETag").orElse(null),
                        headers.firstValue("Retry-After").orElse(null),
                        JSON.readTree(response.body().isEmpty() ? "null" : response.body()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
