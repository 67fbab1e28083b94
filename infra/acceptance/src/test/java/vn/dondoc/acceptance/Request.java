package vn.dondoc.acceptance;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who asks and how; each call sends one request.
 *
 * @param base stands before every path
 */
record Request(Platform platform, String base, Map<String, String> headers) {

    Request with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(platform, base, more);
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** A string is sent as it stands, anything else as JSON. */
    Answer put(String path, Object body) {
        return send("PUT", path, content(body));
    }

    Answer post(String path, Object body) {
        return send("POST", path, content(body));
    }

    Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    Answer send(String method, String path, BodyPublisher body) {
        var request = platform.request(method, base + path, body);
        if (!headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return platform.send(request);
    }

    /** What is asked, to be sent by whoever asks. */
    record Call(String method, String path, String body) {

        static Call get(String path) {
            return new Call("GET", path, "");
        }

        Answer on(Request by) {
            return by.send(method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        }

        @Override
        public String toString() {
            return method + " " + path + (body.isEmpty() ? "" : " " + body.substring(0, Math.min(120, body.length())));
        }
    }

    /** Sent piece by piece, so that nobody is told beforehand how much it is. */
    record Unannounced(String text) {}

    private static BodyPublisher content(Object body) {
        if (body instanceof Unannounced later) {
            var bytes = later.text().getBytes(StandardCharsets.UTF_8);
            return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        }
        return body instanceof String text
                ? BodyPublishers.ofString(text)
                : BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body));
    }
}
