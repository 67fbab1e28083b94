package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.acceptance.HomeAffairs.text;
import static vn.dondoc.acceptance.Platform.accepted;
import static vn.dondoc.acceptance.Platform.eventually;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first story the platform must tell from end to end: six units, one plan, one of them answers in time. */
class FirstLightIT {

    private static final Logger log = LoggerFactory.getLogger(FirstLightIT.class);
    private static final String PLAN = "ke-hoach-phuong";
    private static final String ISSUER = "phuong";
    private static final String ANSWERS = "kinh-te";
    private static final List<String> SILENT = List.of("van-phong", "truong-hoc", "tram-y-te", "thue");
    private static final Duration UNTIL_MET = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofSeconds(1);

    private final Installation installation = Installation.fresh("first-light", local("2026-03-02T08:00"));
    private final Platform platform = installation.platform();
    private final HomeAffairs seen = new HomeAffairs(platform, PLAN);

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    void aPlanGoesOutUnitsAnswerTheProvinceSeesItAndTheLateOnesGetAMail() {
        calendarAndUnitsAreKnown();
        theIssuerIssuesThePlan();
        everyUnitHasItsAssignments();
        everyUnitHasItsQuotas();
        whatWasOnlySentIsNotYetCounted();
        whatWasPublishedMakesTheCellMet();
        theRestIsRemindedBeforeTheDueDate();
        theRestIsMissedOnceTheDueDateHasPassed();
        exactlyThoseGetOneMailOfTheStage();
        theRollUpByKindAddsUp();
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }

    private void calendarAndUnitsAreKnown() {
        var admin = platform.as("admin");
        accepted(() -> admin.put("/calendars/2026", Fixture.json("calendar-2026.json")));
        for (var unit : Fixture.json("first-light/units.json").values()) {
            var parent = unit.get("parentId").asStringOpt().orElse(null);
            var body = Fixture.unit(text(unit, "id"), text(unit, "name"), text(unit, "kind"), parent);
            accepted(() -> admin.put("/units/" + text(unit, "id"), body));
        }
    }

    private void theIssuerIssuesThePlan() {
        var issuer = platform.as(ISSUER);
        accepted(() -> issuer.put("/plans/" + PLAN, Fixture.json("first-light/plan.json")));
        accepted(() -> issuer.post("/plans/" + PLAN + "/submission"));
        accepted(() -> issuer.post("/plans/" + PLAN + "/approval"));
        var signed = Map.of("documentNumber", "07/KH-UBND", "signedOn", "2026-03-02");
        accepted(() -> issuer.post("/plans/" + PLAN + "/issue", signed));
        assertThat(text(issuer.get("/plans/" + PLAN).json(), "status")).isEqualTo("ISSUED");
        var ladder = Fixture.json("first-light/ladder.json");
        accepted(() -> platform.as("home-affairs").put("/ladders/" + PLAN, ladder));
    }

    private void everyUnitHasItsAssignments() {
        var expected = Map.of(
                "van-phong",
                List.of("I.1 LEAD [2026-09-30]"),
                "kinh-te",
                List.of("I.1 COORDINATE", "I.2 LEAD [2026-06-30, 2026-12-31]"),
                "truong-hoc",
                List.of("II.1 LEAD [2026-12-31]"),
                "tram-y-te",
                List.of("II.1 LEAD [2026-12-31]"),
                "thue",
                List.of("II.2 LEAD [2026-12-31, 2026-12-31]"),
                ISSUER,
                List.<String>of());
        expected.forEach((unit, assignments) -> eventually("assignments of " + unit)
                .untilAsserted(
                        () -> assertThat(seen.assignmentsOf(unit)).containsExactlyInAnyOrderElementsOf(assignments)));
    }

    private void everyUnitHasItsQuotas() {
        SILENT.forEach(this::hasItsQuota);
        hasItsQuota(ANSWERS);
        assertThat(seen.cellsOf(ISSUER))
                .as("a plan binds only those below its issuer")
                .isEmpty();
    }

    private void hasItsQuota(String unit) {
        eventually("the cell of " + unit).untilAsserted(() -> {
            var cell = seen.cell(unit, "Q1", "2026-03");
            assertThat(text(cell, "status")).isEqualTo("PENDING");
            assertThat(text(cell, "dueOn")).isEqualTo("2026-04-02");
            assertThat(text(cell, "hardness")).isEqualTo("MANDATORY");
            assertThat(cell.get("required").asInt()).isEqualTo(1);
            assertThat(cell.get("achieved").asInt()).isZero();
        });
    }

    private void whatWasOnlySentIsNotYetCounted() {
        platform.moveTo(local("2026-03-10T09:00"));
        var unit = platform.as(ANSWERS);
        var item = Fixture.newsItem(PLAN, ANSWERS, "TOWN_PORTAL", "mot-cua-1", "2026-03-10");
        assertThat(text(accepted(() -> unit.put("/evidence/tin-1", item)).json(), "state"))
                .isEqualTo("SUBMITTED");
        assertThat(unit.put("/evidence/tin-1", item).status())
                .as("the same again")
                .isEqualTo(200);
        eventually("it is known and does not count").untilAsserted(() -> {
            var cell = seen.explanation(ANSWERS, "Q1", "2026-03");
            assertThat(cell.get("notCounted").findValuesAsString("evidenceId")).containsExactly("tin-1");
            assertThat(cell.get("achieved").asInt()).isZero();
        });
    }

    private void whatWasPublishedMakesTheCellMet() {
        var board = platform.as("editorial-board");
        var published = Map.of("outcome", "PUBLISHED", "publishedOn", "2026-03-10");
        accepted(() -> board.post("/evidence/tin-1/decision", published));
        var decided = System.nanoTime();
        eventually("the cell is met").atMost(UNTIL_MET).until(() -> statusOf(ANSWERS), "MET"::equals);
        log.info("met {} ms after it was published", (System.nanoTime() - decided) / 1_000_000);
        assertThat(seen.cell(ANSWERS, "Q1", "2026-03").get("achieved").asInt()).isEqualTo(1);
    }

    private void theRestIsRemindedBeforeTheDueDate() {
        platform.moveTo(local("2026-03-26T20:00"));
        SILENT.forEach(unit -> eventuallyIs(unit, "AT_RISK"));
        mailsSoFar(1, 0);
        SILENT.forEach(unit -> assertThat(seen.stagesOf(unit)).containsExactly("T-5"));
    }

    private void theRestIsMissedOnceTheDueDateHasPassed() {
        platform.moveTo(local("2026-04-02T23:59:59.999"));
        SILENT.forEach(unit -> eventuallyIs(unit, "AT_RISK"));
        platform.moveTo(local("2026-04-03T00:00"));
        SILENT.forEach(unit -> eventuallyIs(unit, "MISSED"));
        eventuallyIs(ANSWERS, "MET");
        mailsSoFar(1, 0);
    }

    private void exactlyThoseGetOneMailOfTheStage() {
        platform.moveTo(local("2026-04-07T20:00"));
        mailsSoFar(2, 1);
        platform.moveTo(local("2026-04-07T22:00"));
        mailsSoFar(2, 1);
        SILENT.forEach(unit -> assertThat(seen.stagesOf(unit)).containsExactlyInAnyOrder("T-5", "T+3", "T+3"));
        assertThat(seen.stagesOf(ANSWERS)).isEmpty();
    }

    /** To each silent unit and to its head; nobody else has received anything. */
    private void mailsSoFar(int toUnit, int toHead) {
        eventually("mails").during(STEADY).untilAsserted(() -> {
            SILENT.forEach(unit -> {
                assertThat(platform.reminders(Fixture.mailbox(unit))).as(unit).hasSize(toUnit);
                assertThat(platform.reminders(Fixture.headOf(unit))).as(unit).hasSize(toHead);
            });
            List.of(ANSWERS, ISSUER).forEach(unit -> {
                assertThat(platform.reminders(Fixture.mailbox(unit))).as(unit).isEmpty();
                assertThat(platform.reminders(Fixture.headOf(unit))).as(unit).isEmpty();
            });
        });
    }

    private void theRollUpByKindAddsUp() {
        assertThat(seen.rollUpByKind("2026-03"))
                .isEqualTo(Map.of(
                        "DIVISION", List.of(2, 1, 0, 1, 0, 0, 1, 2),
                        "PUBLIC_SERVICE_UNIT", List.of(2, 0, 0, 2, 0, 0, 0, 2),
                        "VERTICAL_AGENCY", List.of(1, 0, 0, 1, 0, 0, 0, 1),
                        "total", List.of(5, 1, 0, 4, 0, 0, 1, 5)));
        assertThat(seen.rate("2026-03")).isEqualTo(0.2);
    }

    private void eventuallyIs(String unit, String status) {
        eventually(unit + " is " + status).until(() -> statusOf(unit), status::equals);
    }

    private String statusOf(String unit) {
        return text(seen.cell(unit, "Q1", "2026-03"), "status");
    }
}
