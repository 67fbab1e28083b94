package vn.dondoc.acceptance;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Answer(int status, HttpHeaders headers, String body) {

    boolean good() {
        return status / 100 == 2;
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** Of a list. */
    List<JsonNode> items() {
        return List.copyOf(json().get("items").values());
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + body;
    }
}
