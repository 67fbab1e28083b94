package vn.dondoc.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A province of full size: 150 units, each of which owes 60 monthly quotas of one plan. A type and a channel together
 * belong to exactly one quota, so one piece of evidence fills exactly one cell.
 */
final class Province {

    static final String PLAN = "tinh-2026";
    static final int QUOTAS = 60;
    /** They count what was submitted; the others wait for the editors. */
    static final int QUOTAS_FILLED_BY_SUBMISSION = 50;

    static final int CELLS = 150 * QUOTAS * 12;

    private static final long PATIENCE_SECONDS = 600;
    private static final Map<String, Integer> KINDS = kinds();
    private static final List<String> TYPES = List.of(
            "ARTICLE",
            "NEWS_ITEM",
            "FEATURE",
            "VIDEO",
            "COLUMN",
            "BROADCAST",
            "EVENT",
            "TRAINING",
            "POSTING",
            "PUBLICATION");
    private static final List<String> CHANNELS =
            List.of("WEB_PORTAL", "TOWN_PORTAL", "RADIO", "NEWSPAPER", "ZALO_OA", "FACEBOOK");

    private final Client client;
    private final List<String> units = KINDS.entrySet().stream()
            .flatMap(kind -> IntStream.rangeClosed(1, kind.getValue()).mapToObj(n -> unit(kind.getKey(), n)))
            .toList();

    Province(Client client) {
        this.client = client;
    }

    private static Map<String, Integer> kinds() {
        var kinds = new LinkedHashMap<String, Integer>();
        kinds.put("COMMUNE", 100);
        kinds.put("DEPARTMENT", 20);
        kinds.put("PUBLIC_SERVICE_UNIT", 18);
        kinds.put("VERTICAL_AGENCY", 10);
        kinds.put("ZONE_AUTHORITY", 2);
        return kinds;
    }

    private static String unit(String kind, int number) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + number;
    }

    List<String> units() {
        return units;
    }

    /** Returns when every cell of the year is there. */
    void build() throws IOException, InterruptedException {
        client.write("admin", "PUT", "/calendars/2026", Map.of("holidays", List.of(), "makeUpDays", List.of()));
        for (var kind : KINDS.entrySet()) {
            for (var number = 1; number <= kind.getValue(); number++) {
                var id = unit(kind.getKey(), number);
                client.write("admin", "PUT", "/units/" + id, body(id, kind.getKey()));
            }
        }
        client.write("home-affairs", "PUT", "/plans/" + PLAN, plan());
        client.write(
                "home-affairs",
                "POST",
                "/plans/" + PLAN + "/issue",
                Map.of("documentNumber", "18/KH-UBND", "signedOn", "2026-01-05"));
        for (var unit : units) {
            client.token(unit);
        }
        awaitCells();
    }

    private void awaitCells() throws IOException, InterruptedException {
        var cells = 0;
        for (var second = 0; second < PATIENCE_SECONDS; second++) {
            TimeUnit.SECONDS.sleep(1);
            var answer = client.send("home-affairs", "GET", "/standings/" + PLAN + "?by=kind", null);
            cells = answer.statusCode() == 200 ? cells(JsonMapper.shared().readTree(answer.body())) : 0;
            if (cells == CELLS) {
                return;
            }
        }
        throw new IllegalStateException("There are " + cells + " cells instead of " + CELLS);
    }

    private static int cells(JsonNode rollUp) {
        return rollUp.at("/total/assigned").asInt()
                + rollUp.at("/total/voluntary/assigned").asInt();
    }

    private static Map<String, Object> body(String id, String kind) {
        return Map.of(
                "name",
                "Đơn vị " + id,
                "kind",
                kind,
                "email",
                id + "@bench.example",
                "headEmail",
                "lanhdao." + id + "@bench.example",
                "activeFrom",
                "2025-07-01",
                "codes",
                Map.of());
    }

    private Map<String, Object> plan() {
        var quotas = IntStream.range(0, QUOTAS).mapToObj(this::quota).toList();
        return Map.of(
                "title",
                "Kế hoạch truyền thông của tỉnh năm 2026",
                "issuerId",
                unit("DEPARTMENT", 1),
                "year",
                2026,
                "tasks",
                List.of(),
                "quotas",
                quotas,
                "reporting",
                Map.of(
                        "rounds",
                        List.of("Q1", "H1", "Q3", "YEAR"),
                        "window",
                        "DECREE_09_2019",
                        "due",
                        Map.of("type", "WORKING_DAYS_AFTER_CUT_OFF", "days", 2),
                        "roll",
                        "NEXT"));
    }

    private Map<String, Object> quota(int number) {
        var quota = new LinkedHashMap<String, Object>();
        quota.put("id", "Q" + number);
        quota.put("title", "Chỉ tiêu " + number);
        quota.put("measure", "COUNT");
        quota.put("minimum", fills(number) ? 1 : 2);
        quota.put("frequency", "MONTH");
        quota.put("types", List.of(type(number)));
        quota.put("channels", List.of(channel(number)));
        quota.put("channelMatch", number % 3 == 0 ? "ALL" : "ANY");
        quota.put("countedFact", fills(number) ? "SUBMITTED" : "PUBLISHED");
        quota.put("hardness", number % 10 == 9 ? "STRIVE" : "MANDATORY");
        quota.put("appliesTo", appliesTo(number % 2 == 0));
        quota.put("from", "2026-01-01");
        quota.put("until", "2026-12-31");
        return quota;
    }

    /** Everybody: by kind, or partly one by one. */
    private Map<String, Object> appliesTo(boolean byKind) {
        var kinds = new ArrayList<>(KINDS.keySet());
        if (byKind) {
            return Map.of("kinds", kinds);
        }
        var large = kinds.subList(0, 2);
        var others = kinds.subList(2, kinds.size()).stream()
                .flatMap(kind ->
                        IntStream.rangeClosed(1, KINDS.getOrDefault(kind, 0)).mapToObj(n -> unit(kind, n)))
                .toList();
        return Map.of("kinds", large, "units", others);
    }

    private static boolean fills(int quota) {
        return quota < QUOTAS_FILLED_BY_SUBMISSION;
    }

    static String type(int quota) {
        return TYPES.get(quota % TYPES.size());
    }

    static String channel(int quota) {
        return CHANNELS.get(quota / TYPES.size());
    }
}
