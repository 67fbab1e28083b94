package vn.dondoc.acceptance;

import static vn.dondoc.acceptance.Fixture.body;
import static vn.dondoc.acceptance.Fixture.newsItem;
import static vn.dondoc.acceptance.Fixture.unit;
import static vn.dondoc.acceptance.Platform.accepted;
import static vn.dondoc.acceptance.Platform.eventually;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A unit, one under it and one beside it; each owes a plan something and has handed in something. The year is there. */
final class MatrixProvince {

    static final String PLAN = "ma-tran";

    private final Platform platform;
    private final Request admin;
    private final Request homeAffairs;

    /** By unit: what stands for {@code @name} in the table. */
    private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

    MatrixProvince(Platform platform) {
        this.platform = platform;
        this.admin = platform.as("admin");
        this.homeAffairs = platform.as("home-affairs");
    }

    void prepare() {
        register("mt-so", null);
        register("mt-cha", null);
        register("mt-con", "mt-cha");
        register("mt-khac", null);
        accepted(() -> homeAffairs.put("/plans/" + PLAN, Fixture.json("matrix/plan.json")));
        accepted(() -> homeAffairs.post("/plans/" + PLAN + "/issue", Map.of("signedOn", "2026-03-02")));
        Who.Relation.units().forEach(this::handIn);
        Who.Relation.units().forEach(this::urge);
    }

    private void register(String id, @org.jspecify.annotations.Nullable String parent) {
        accepted(() -> admin.put("/units/" + id, unit(id, "Đơn vị " + id, "PUBLIC_SERVICE_UNIT", parent)));
        named(id).put("parent", parent == null ? "null" : "\"" + parent + "\"");
    }

    private void handIn(String id) {
        var own = platform.as(id);
        accepted(
                () -> own.put("/plans/rieng-" + id, body("title", "Kế hoạch của " + id, "issuerId", id, "year", 2026)));
        accepted(() -> own.put("/evidence/tin-" + id, newsItem(PLAN, id, "TOWN_PORTAL", id, "2026-03-02")));
        accepted(() -> own.with("Content-Type", "text/plain").put("/evidence/tin-" + id + "/files/bia.txt", "bìa"));
        accepted(() ->
                own.put("/reports/" + PLAN + "/" + id + "/2026-Q1", body("results", "Một", "nothingToReport", false)));
        accepted(() -> own.put(
                "/assignments/" + PLAN + ":I.1:" + id + "/occurrences/1/parts/phan-1",
                body("divisionId", null, "name", "Văn thư", "dueOn", "2026-12-01", "note", null)));
        accepted(() -> admin.put(
                "/clients/may-" + id,
                body("unitId", id, "name", "Hệ thống của " + id, "lead", false, "origins", List.of())));
        name(id, "exemption", accepted(() -> homeAffairs.post("/exemptions", waiver(id, "2026-03"))));
        webhook("moc-" + id, id);
        name(id, "delivery", accepted(() -> admin.post("/webhooks/moc-" + id + "/test")));
        var extended = new HashMap<>(waiver(id, "2026-04"));
        extended.put("dueOn", "2026-06-01");
        name(id, "extension", accepted(() -> homeAffairs.post("/extensions", extended)));
        accepted(() -> homeAffairs.put("/report-requests/yeu-cau-" + id, request(id)));
    }

    private void webhook(String id, String unit) {
        accepted(() -> admin.put(
                "/webhooks/" + id,
                Map.of("unitId", unit, "url", "https://moc.invalid/tin", "events", List.of("accepted"))));
    }

    /** What the next call may delete. */
    void renew(String unit) {
        webhook("xoa-" + unit, unit);
    }

    private static Map<String, Object> waiver(String unit, String period) {
        return Map.of("planId", PLAN, "unitId", unit, "quotaId", "Q1", "period", period, "reason", "Sửa trụ sở");
    }

    private static Map<String, ?> request(String unit) {
        return Map.of(
                "planId", PLAN,
                "title", "Báo cáo chuyên đề",
                "kind", "THEMATIC",
                "from", "2026-03-01",
                "cutOff", "2026-04-15",
                "dueOn", "2026-04-20",
                "appliesTo", Map.of("kinds", List.of(), "units", List.of(unit), "except", List.of()));
    }

    /** Whoever owes nothing yet hears nothing: what a unit owes comes to the ledger by events. */
    private void urge(String unit) {
        var urge = Map.of("planId", PLAN, "unitIds", List.of(unit), "note", "Đề nghị khẩn trương");
        eventually("something to urge " + unit + " about")
                .until(
                        () -> accepted(() -> homeAffairs.post("/reminders", urge)),
                        answer -> answer.json().get("reminders").asInt() > 0);
        var lines = homeAffairs.get("/reminders?plan=" + PLAN + "&unit=" + unit).items();
        named(unit).put("reminder", lines.get(0).get("id").asString());
    }

    private void name(String unit, String name, Answer created) {
        named(unit).put(name, created.json().get("id").asString());
    }

    private Map<String, String> named(String unit) {
        return names.computeIfAbsent(unit, none -> new HashMap<>());
    }

    /** Puts what was prepared for that unit in place of the names. */
    String filled(String text, String unit) {
        var filled = text.replace("@planBody", amendment())
                .replace("@plan", "rieng-" + unit)
                .replace("@unit", unit);
        for (var entry : named(unit).entrySet()) {
            filled = filled.replace("@" + entry.getKey(), entry.getValue());
        }
        return filled;
    }

    private static String amendment() {
        var plan = Fixture.json("matrix/plan.json").toString();
        return plan.substring(0, plan.length() - 1) + ",\"effectiveOn\":\"2026-04-01\"}";
    }
}
