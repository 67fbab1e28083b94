package vn.dondoc.notifying.reminder;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.Wire;
import vn.dondoc.testing.TestTokens;

/** Calls the service in a province: {@code monitor}, {@code auditor}, or a unit by its id. */
record Visitor(String province, int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    record Answer(int status, String body) {

        @SuppressWarnings("unchecked")
        Map<String, Object> json() {
            return Wire.mapper().readValue(body, Map.class);
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> items() {
            return (List<Map<String, Object>>) json().getOrDefault("items", List.of());
        }
    }

    Answer call(String who, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        return call(who, method, path, body, null);
    }

    /** @param key that names the request, if it has one */
    Answer call(String who, String method, String path, @Nullable String body, @Nullable String key)
            throws IOException, InterruptedException {
        var token = switch (who) {
            case "monitor" -> TestTokens.bearer("noi-vu", province, null, "MONITOR");
            case "auditor" -> TestTokens.bearer("thanh-tra", province, null, "AUDITOR");
            default -> TestTokens.bearer(who, province, who, "UNIT_LEAD");
        };
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .method(method, publisher);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }
}
