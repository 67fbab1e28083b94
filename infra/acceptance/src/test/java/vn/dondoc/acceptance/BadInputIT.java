package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.acceptance.Platform.accepted;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What cannot be done is refused with the right status, in the caller's language, and says where. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {

    private static final String PLAN = "ke-hoach";
    private static final String TOO_LARGE = "{\"title\":\"" + "x".repeat(1024 * 1024) + "\"}";

    private final Installation installation = Installation.fresh("bad-input", Instant.parse("2026-03-02T01:00:00Z"));
    private final Platform platform = installation.platform();

    @BeforeAll
    void twoCommunesAndAPlanThatBindsThem() {
        var admin = platform.as("admin");
        accepted(() -> admin.put("/calendars/2026", Fixture.json("calendar-2026.json")));
        accepted(() -> admin.put("/units/so-noi-vu", Fixture.unit("so-noi-vu", "Sở Nội vụ", "DEPARTMENT", null)));
        accepted(() -> admin.put("/units/xa-mot", Fixture.unit("xa-mot", "Xã Một", "COMMUNE", null)));
        accepted(() -> admin.put("/units/xa-hai", Fixture.unit("xa-hai", "Xã Hai", "COMMUNE", null)));
        var homeAffairs = platform.as("home-affairs");
        accepted(() -> homeAffairs.put("/plans/" + PLAN, Fixture.json("bad-input/plan.json")));
        accepted(() -> homeAffairs.post("/plans/" + PLAN + "/issue", Map.of("signedOn", "2026-03-02")));
        accepted(() -> homeAffairs.put("/plans/du-thao", Fixture.json("bad-input/plan.json")));
        List.of("xa-mot", "xa-hai").forEach(unit -> accepted(() -> platform.as(unit)
                .put("/evidence/tin-" + unit, Fixture.newsItem(PLAN, unit, "TOWN_PORTAL", unit, "2026-03-02"))));
        var report = "/reports/" + PLAN + "/xa-mot/2026-Q1";
        accepted(() -> platform.as("xa-mot").put(report, Fixture.body("results", "Một", "nothingToReport", false)));
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @TestFactory
    Stream<DynamicTest> whatIsUnknownIsNamed() {
        var homeAffairs = platform.as("home-affairs");
        var plan = Fixture.json("bad-input/plan.json").toString();
        return Stream.of(
                refused(422, "lead", homeAffairs, by -> by.put("/plans/moi", plan.replace("xa-hai", "khong-co")))
                        .naming("khong-co", "/tasks/0/leads/0"),
                refused(422, "parent", platform.as("admin"), by -> by.put(
                                "/units/xa-ba", Fixture.unit("xa-ba", "Xã Ba", "COMMUNE", "khong-co")))
                        .naming("khong-co", "/parentId"),
                refused(422, "unit exempted", homeAffairs, by -> by.post("/exemptions", exempt("khong-co", "Q1", "2026-03")))
                        .naming("khong-co", "/unitId"),
                refused(422, "quota exempted", homeAffairs, by -> by.post("/exemptions", exempt("xa-mot", "Q9", "2026-03")))
                        .naming("Q9", "/quotaId"),
                refused(422, "period exempted", homeAffairs, by -> by.post("/exemptions", exempt("xa-mot", "Q1", "2026-13")))
                        .naming("2026-13", "/period"),
                refused(422, "period asked for", homeAffairs, by -> by.get("/standings/" + PLAN + "?period=2026-Q7"))
                        .naming("2026-Q7", "/period"),
                refused(422, "quota of a figure", platform.as("xa-mot"), by -> by.put(
                                "/reports/" + PLAN + "/xa-mot/2026-Q1", figure("Q9")))
                        .naming("Q9", "/figures/0/quotaId"),
                refused(422, "plan of an item", platform.as("xa-mot"), by -> by.put(
                                "/evidence/tin-9", Fixture.newsItem("khong-co", "xa-mot", "TOWN_PORTAL", "9", "2026-03-02")))
                        .naming("khong-co", "/planId"))
                .map(Refused::test);
    }

    @TestFactory
    Stream<DynamicTest> whatIsOutOfScopeIsNotThere() {
        var other = platform.as("xa-mot");
        return Stream.of(
                        refused(404, "unit", other, by -> by.get("/units/xa-hai")),
                        refused(404, "cells", other, by -> by.get("/standings/" + PLAN + "/units/xa-hai")),
                        refused(404, "report", other, by -> by.get("/reports/" + PLAN + "/xa-hai/2026-Q1")),
                        refused(404, "assignment", other, by -> by.get("/assignments/" + PLAN + ":I.1:xa-hai")),
                        refused(404, "evidence for it", other, by -> by.put(
                                "/evidence/tin-8", Fixture.newsItem(PLAN, "xa-hai", "TOWN_PORTAL", "8", "2026-03-02"))),
                        refused(404, "its evidence", other, by -> by.put(
                                "/evidence/tin-xa-hai",
                                Fixture.newsItem(PLAN, "xa-mot", "TOWN_PORTAL", "xa-hai", "2026-03-02"))))
                .map(Refused::test);
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotTheCallersRoleIsForbidden() {
        var unit = platform.as("xa-mot");
        var published = Map.of("outcome", "PUBLISHED", "publishedOn", "2026-03-02");
        var plan = Fixture.json("bad-input/plan.json");
        return Stream.of(
                        refused(403, "unit puts a unit", unit, by -> by.put(
                                "/units/xa-ba", Fixture.unit("xa-ba", "Xã Ba", "COMMUNE", null))),
                        refused(403, "unit puts a calendar", unit, by -> by.put(
                                "/calendars/2027", Fixture.json("calendar-2026.json"))),
                        refused(403, "unit decides", unit, by -> by.post("/evidence/tin-xa-mot/decision", published)),
                        refused(403, "unit exempts itself", unit, by -> by.post("/exemptions", exempt("xa-mot", "Q1", "2026-03"))),
                        refused(403, "board writes a plan", platform.as("editorial-board"), by -> by.put("/plans/moi", plan)),
                        refused(403, "auditor issues", platform.as("auditor"), by -> by.post(
                                "/plans/du-thao/issue", Map.of())))
                .map(Refused::test);
    }

    @TestFactory
    Stream<DynamicTest> whatCannotBeReadIsRefusedWithThePlace() {
        var homeAffairs = platform.as("home-affairs");
        var broken = "{\n  \"title\": \"x\",\n  \"year\": 20 26\n}";
        return Stream.of(
                        refused(400, "plan", homeAffairs, by -> by.put("/plans/moi", broken)).naming("3", ""),
                        refused(400, "year", homeAffairs, by -> by.put("/plans/moi", "{\"year\":\"hai\"}")).naming("", "/year"),
                        refused(400, "unit", platform.as("admin"), by -> by.put("/units/moi", broken)).naming("3", ""),
                        refused(400, "evidence", platform.as("xa-mot"), by -> by.put("/evidence/moi", broken)).naming("3", ""),
                        refused(400, "report", platform.as("xa-mot"), by -> by.put(
                                "/reports/" + PLAN + "/xa-mot/2026-Q1", broken)).naming("3", ""),
                        refused(400, "ladder", homeAffairs, by -> by.put("/ladders/" + PLAN, broken)).naming("3", ""),
                        refused(400, "no body", homeAffairs, by -> by.put("/plans/moi", "")))
                .map(Refused::test);
    }

    @TestFactory
    Stream<DynamicTest> whatIsTooLargeOrOfAnotherKindIsRefused() {
        var homeAffairs = platform.as("home-affairs");
        return Stream.of(
                        refused(413, "length known", homeAffairs, by -> by.put("/plans/moi", TOO_LARGE)),
                        refused(413, "length unknown", homeAffairs, by -> by.send("PUT", "/plans/moi", BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(TOO_LARGE.getBytes(java.nio.charset.StandardCharsets.UTF_8))))),
                        refused(415, "text", homeAffairs.with("Content-Type", "text/plain"), by -> by.put("/plans/moi", "{}")),
                        refused(405, "method", homeAffairs, by -> by.delete("/plans/" + PLAN)))
                .map(Refused::test);
    }

    @TestFactory
    Stream<DynamicTest> whatHasChangedMeanwhileIsNotOverwritten() {
        var unit = Fixture.unit("xa-mot", "Xã Mới", "COMMUNE", null);
        var plan = Fixture.json("bad-input/plan.json");
        var report = Fixture.body("results", "Hai", "nothingToReport", false);
        return Stream.of(
                        stale("unit", platform.as("admin"), "/units/xa-mot", unit),
                        stale("draft", platform.as("home-affairs"), "/plans/du-thao", plan),
                        stale("report", platform.as("xa-mot"), "/reports/" + PLAN + "/xa-mot/2026-Q1", report),
                        refused(409, "issued plan", platform.as("home-affairs"), by -> by.put(
                                "/plans/" + PLAN, plan.toString().replace("2026-03-01", "2026-06-01"))))
                .map(Refused::test);
    }

    @TestFactory
    Stream<DynamicTest> whatIsNowhereOrAskedByNobodyIsRefused() {
        var homeAffairs = platform.as("home-affairs");
        var garbage = platform.anybody().with("Authorization", "Bearer khong-phai-ma");
        return Stream.of(
                        refused(404, "route", homeAffairs, by -> by.get("/khong-co")),
                        refused(404, "route below a route", homeAffairs, by -> by.get("/plans/" + PLAN + "/khong-co")),
                        refused(404, "plan", homeAffairs, by -> by.get("/plans/khong-co")),
                        refused(401, "no token", platform.anybody(), by -> by.get("/plans/" + PLAN)),
                        refused(401, "no token, write", platform.anybody(), by -> by.put("/evidence/moi", "{}")),
                        refused(401, "garbage for a token", garbage, by -> by.get("/units/xa-mot")))
                .map(Refused::test);
    }

    private static Refused stale(String what, Request by, String path, Object body) {
        return refused(412, what, by.with("If-Match", "\"99\""), request -> request.put(path, body));
    }

    private static Refused refused(int status, String what, Request by, Refused.Call call) {
        return new Refused(status, what, by, call, "", null);
    }

    private static Object exempt(String unit, String quota, String period) {
        return Map.of("planId", PLAN, "unitId", unit, "quotaId", quota, "period", period, "reason", "Sửa trụ sở");
    }

    private static Object figure(String quota) {
        var figure = Map.of("quotaId", quota, "numerator", 1, "denominator", 2, "source", "Sổ");
        return Map.of("figures", List.of(figure), "results", "Một", "nothingToReport", false);
    }

    /** Nothing that was refused has left a trace. */
    @org.junit.jupiter.api.Test
    void nothingRefusedIsStored() {
        assertThat(platform.as("home-affairs").get("/plans/moi").status()).isEqualTo(404);
        assertThat(platform.as("admin").get("/units/xa-ba").status()).isEqualTo(404);
    }
}
