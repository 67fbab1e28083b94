package vn.dondoc.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.platform.time.BusinessZone;

/** What the units of the demo province did, in the order of time. Times in the files are local. */
record Story(List<JsonNode> units, Map<String, JsonNode> plans, List<Deed> deeds) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> PLANS = List.of("tinh-2026", "bql-kkt-2026");

    /** One request: when, by which client, and what. */
    record Deed(
            Instant at,
            String client,
            String method,
            String path,
            @Nullable Object body) {}

    record EvidenceLine(
            String at,
            String id,
            String plan,
            String unit,
            String type,
            String channel,
            String title,
            String occurredOn,
            @Nullable String url,
            @Nullable String decidedAt,
            @Nullable String outcome,
            @Nullable String publishedOn) {}

    record ReportLine(
            String submittedAt,
            String plan,
            String unit,
            String period,
            @Nullable String results,
            @Nullable String zeroReason,
            @Nullable String acceptedAt,
            @Nullable String returnedAt,
            @Nullable String reason) {}

    record CompletionLine(String at, String assignment, int occurrence) {}

    static Story read() {
        var plans = new LinkedHashMap<String, JsonNode>();
        PLANS.forEach(id -> plans.put(id, lines("plans/" + id, new TypeReference<JsonNode>() {})));
        var deeds = new ArrayList<Deed>();
        lines("evidence", new TypeReference<List<EvidenceLine>>() {}).forEach(line -> add(deeds, line));
        lines("reports", new TypeReference<List<ReportLine>>() {}).forEach(line -> add(deeds, line));
        lines("completions", new TypeReference<List<CompletionLine>>() {}).forEach(line -> add(deeds, line));
        deeds.sort(Comparator.comparing(Deed::at));
        return new Story(lines("units", new TypeReference<>() {}), plans, deeds);
    }

    private static void add(List<Deed> deeds, EvidenceLine line) {
        var path = "/evidence/" + line.id();
        var body = body(
                "planId",
                line.plan(),
                "unitId",
                line.unit(),
                "type",
                line.type(),
                "channel",
                line.channel(),
                "title",
                line.title(),
                "occurredOn",
                line.occurredOn(),
                "url",
                line.url());
        deeds.add(new Deed(at(line.at()), line.unit(), "PUT", path, body));
        if (line.decidedAt() != null) {
            var reason = "REJECTED".equals(line.outcome()) ? "Nội dung không thuộc lĩnh vực cải cách hành chính" : null;
            var decision = body("outcome", line.outcome(), "publishedOn", line.publishedOn(), "reason", reason);
            deeds.add(new Deed(at(line.decidedAt()), "editorial-board", "POST", path + "/decision", decision));
        }
    }

    private static void add(List<Deed> deeds, ReportLine line) {
        var path = "/reports/" + line.plan() + "/" + line.unit() + "/" + line.period();
        var zero = line.zeroReason() != null;
        var draft = body("results", line.results(), "nothingToReport", zero, "zeroReason", line.zeroReason());
        deeds.add(new Deed(at(line.submittedAt()), line.unit(), "PUT", path, draft));
        deeds.add(new Deed(at(line.submittedAt()), line.unit(), "POST", path + "/submission", null));
        if (line.returnedAt() != null) {
            deeds.add(new Deed(
                    at(line.returnedAt()), "home-affairs", "POST", path + "/return", body("reason", line.reason())));
        } else if (line.acceptedAt() != null) {
            deeds.add(new Deed(at(line.acceptedAt()), "home-affairs", "POST", path + "/acceptance", null));
        }
    }

    private static void add(List<Deed> deeds, CompletionLine line) {
        var unit = line.assignment().substring(line.assignment().lastIndexOf(':') + 1);
        var path = "/assignments/" + line.assignment() + "/occurrences/" + line.occurrence() + "/completion";
        deeds.add(new Deed(at(line.at()), unit, "POST", path, body("note", "Đã thực hiện")));
    }

    private static Map<String, @Nullable Object> body(@Nullable Object... namesAndValues) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            body.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return body;
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessZone.ID).toInstant();
    }

    private static <T> T lines(String name, TypeReference<T> type) {
        try (InputStream file = Story.class.getResourceAsStream("/demo/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("/demo/" + name + ".json is missing");
            }
            return JSON.readValue(file, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
