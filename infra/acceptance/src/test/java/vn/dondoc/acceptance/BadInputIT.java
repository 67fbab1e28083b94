package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.acceptance.Fixture.body;
import static vn.dondoc.acceptance.Fixture.newsItem;
import static vn.dondoc.acceptance.Fixture.unit;
import static vn.dondoc.acceptance.Platform.accepted;
import static vn.dondoc.acceptance.Refused.get;
import static vn.dondoc.acceptance.Refused.post;
import static vn.dondoc.acceptance.Refused.put;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What cannot be done is refused with the right status, in the caller's language, and says where. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {

    private static final String PLAN = SmallProvince.PLAN;
    private static final String REPORT = "/reports/" + PLAN + "/xa-mot/2026-Q1";
    private static final String BODY = SmallProvince.BODY;
    private static final String TOO_LARGE = "{\"title\":\"" + "x".repeat(1024 * 1024) + "\"}";
    private static final String BROKEN = "{\n  \"title\": \"x\",\n  \"year\": 20 26\n}";

    private final Platform platform = SmallProvince.running();
    private final Request admin = platform.as("admin");
    private final Request homeAffairs = platform.as("home-affairs");
    private final Request unit = platform.as("xa-mot");

    @BeforeAll
    void aDraftOfTheUnit() {
        accepted(() -> unit.put(REPORT, body("results", "Một", "nothingToReport", false)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsUnknownIsNamed() {
        var elsewhere = newsItem("khong-co", "xa-mot", "TOWN_PORTAL", "9", "2026-03-02");
        return tests(
                put(422, homeAffairs, "/plans/moi", BODY.replace("xa-hai", "khong-co"))
                        .naming("khong-co", "/tasks/0/leads/0"),
                put(422, admin, "/units/xa-ba", unit("xa-ba", "Xã Ba", "COMMUNE", "khong-co"))
                        .naming("khong-co", "/parentId"),
                post(422, homeAffairs, "/exemptions", exempt("khong-co", "Q1", "2026-03"))
                        .naming("khong-co", "/unitId"),
                post(422, homeAffairs, "/exemptions", exempt("xa-mot", "Q9", "2026-03"))
                        .naming("Q9", "/quotaId"),
                post(422, homeAffairs, "/exemptions", exempt("xa-mot", "Q1", "2026-13"))
                        .naming("2026-13", "/period"),
                get(422, homeAffairs, "/standings/" + PLAN + "?period=2026-Q7").naming("2026-Q7"),
                put(422, unit, REPORT.replace("Q1", "Q7"), body("results", "Một"))
                        .naming("2026-Q7"),
                put(422, unit, REPORT, figure("Q9")).naming("Q9", "/figures/0/quotaId"),
                put(422, unit, "/evidence/tin-9", elsewhere).naming("khong-co", "/planId"));
    }

    @TestFactory
    Stream<DynamicTest> whatIsOutOfScopeIsNotThere() {
        var forTheOther = newsItem(PLAN, "xa-hai", "TOWN_PORTAL", "8", "2026-03-02");
        return tests(
                get(404, unit, "/units/xa-hai"),
                get(404, unit, "/standings/" + PLAN + "/units/xa-hai"),
                get(404, unit, "/reports/" + PLAN + "/xa-hai/2026-Q1"),
                get(404, unit, "/assignments/" + PLAN + ":I.1:xa-hai"),
                get(404, unit, "/evidence/tin-xa-hai"),
                put(404, unit, "/evidence/tin-8", forTheOther));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotTheCallersRoleIsForbidden() {
        var published = Map.of("outcome", "PUBLISHED", "publishedOn", "2026-03-02");
        return tests(
                put(403, unit, "/units/xa-ba", unit("xa-ba", "Xã Ba", "COMMUNE", null)),
                put(403, unit, "/calendars/2027", body("holidays", List.of(), "makeUpDays", List.of())),
                post(403, unit, "/evidence/tin-xa-mot/decision", published),
                post(403, unit, "/exemptions", exempt("xa-mot", "Q1", "2026-03")),
                put(403, platform.as("editorial-board"), "/plans/moi", BODY),
                post(403, platform.as("auditor"), "/plans/du-thao/issue", Map.of()));
    }

    @TestFactory
    Stream<DynamicTest> whatCannotBeReadIsRefusedWithThePlace() {
        return tests(
                put(400, homeAffairs, "/plans/moi", BROKEN).naming("3", ""),
                put(400, homeAffairs, "/plans/moi", "{\"year\":\"hai\"}").naming("", "/year"),
                put(400, homeAffairs, "/plans/moi", ""),
                put(400, homeAffairs, "/ladders/" + PLAN, BROKEN).naming("3", ""),
                put(400, admin, "/units/moi", BROKEN).naming("3", ""),
                put(400, unit, "/evidence/moi", BROKEN).naming("3", ""),
                put(400, unit, REPORT, BROKEN).naming("3", ""));
    }

    @TestFactory
    Stream<DynamicTest> whatIsTooLargeOrOfAnotherKindIsRefused() {
        return tests(
                put(413, homeAffairs, "/plans/moi", TOO_LARGE),
                put(413, homeAffairs, "/plans/moi", new Request.Unannounced(TOO_LARGE)),
                put(415, homeAffairs.with("Content-Type", "text/plain"), "/plans/moi", "{}"),
                put(405, homeAffairs, "/plans/" + PLAN + "/issue", "{}"));
    }

    @TestFactory
    Stream<DynamicTest> whatHasChangedMeanwhileIsNotOverwritten() {
        return tests(
                stale(admin, "/units/xa-mot", name -> unit("xa-mot", name, "COMMUNE", null)),
                stale(homeAffairs, "/plans/du-thao", name -> BODY.replace("2026\",", "2026 " + name + "\",")),
                stale(unit, REPORT, name -> body("results", name, "nothingToReport", false)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsTakenOrSealedStays() {
        var mine = newsItem(PLAN, "xa-mot", "TOWN_PORTAL", "xa-hai", "2026-03-02");
        return tests(
                put(409, homeAffairs, "/plans/" + PLAN, BODY.replace("2026-03-01", "2026-06-01")),
                put(409, unit, "/evidence/tin-xa-hai", mine));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNowhereOrAskedByNobodyIsRefused() {
        var garbage = platform.anybody().with("Authorization", "Bearer khong-phai-ma");
        return tests(
                get(404, homeAffairs, "/khong-co"),
                get(404, homeAffairs, "/plans/" + PLAN + "/khong-co"),
                get(404, homeAffairs, "/plans/khong-co"),
                get(401, platform.anybody(), "/plans/" + PLAN),
                put(401, platform.anybody(), "/evidence/moi", "{}"),
                get(401, garbage, "/units/xa-mot"));
    }

    @Test
    void nothingRefusedIsStored() {
        assertThat(homeAffairs.get("/plans/moi").status()).isEqualTo(404);
        assertThat(admin.get("/units/xa-ba").status()).isEqualTo(404);
        assertThat(unit.get("/evidence/tin-9").status()).isEqualTo(404);
    }

    private static Stream<DynamicTest> tests(Refused... refused) {
        return Stream.of(refused).map(Refused::test);
    }

    /** Somebody reads, somebody else changes, the first one writes what is now out of date. */
    private static Refused stale(Request by, String path, Function<String, Object> named) {
        var read = by.get(path).header("ETag");
        accepted(() -> by.put(path, named.apply("Mới")));
        return put(412, by.with("If-Match", read), path, named.apply("Cũ"));
    }

    private static Object exempt(String unit, String quota, String period) {
        return Map.of("planId", PLAN, "unitId", unit, "quotaId", quota, "period", period, "reason", "Sửa trụ sở");
    }

    private static Object figure(String quota) {
        var figure = Map.of("quotaId", quota, "numerator", 1, "denominator", 2, "source", "Sổ");
        return Map.of("figures", List.of(figure), "results", "Một", "nothingToReport", false);
    }
}
