package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.acceptance.Platform.accepted;
import static vn.dondoc.acceptance.Platform.eventually;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The first story the platform must tell from end to end: six units, one plan, one of them answers in time. */
class FirstLightIT {

    private static final Logger log = LoggerFactory.getLogger(FirstLightIT.class);
    private static final String PLAN = "ke-hoach-phuong";
    private static final String ANSWERS = "kinh-te";
    private static final List<String> SILENT = List.of("van-phong", "truong-hoc", "tram-y-te", "thue");
    private static final Duration UNTIL_MET = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofSeconds(1);

    @Test
    void aPlanGoesOutUnitsAnswerTheProvinceSeesItAndTheLateOnesGetAMail() {
        try (var installation = Installation.fresh("first-light", local("2026-03-02T08:00"))) {
            var story = new Told(installation.platform());
            story.calendarAndUnitsAreKnown();
            story.theIssuerIssuesThePlan();
            story.everyUnitHasItsAssignments();
            story.everyUnitHasItsQuotas();
            story.whatWasOnlySentIsNotYetCounted();
            story.whatWasPublishedMakesTheCellMet();
            story.theRestIsRemindedBeforeTheDueDate();
            story.theRestIsMissedOnceTheDueDateHasPassed();
            story.exactlyThoseGetOneMailOfTheStage();
            story.theRollUpByKindAddsUp();
        }
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }

    private record Told(Platform platform) {

        void calendarAndUnitsAreKnown() {
            var admin = platform.as("admin");
            accepted(() -> admin.put("/calendars/2026", Fixture.json("calendar-2026.json")));
            for (var unit : Fixture.json("first-light/units.json").values()) {
                var id = text(unit, "id");
                var parent = unit.get("parentId").asStringOpt().orElse(null);
                var body = Fixture.unit(id, text(unit, "name"), text(unit, "kind"), parent);
                accepted(() -> admin.put("/units/" + id, body));
            }
        }

        void theIssuerIssuesThePlan() {
            var issuer = platform.as("phuong");
            accepted(() -> issuer.put("/plans/" + PLAN, Fixture.json("first-light/plan.json")));
            accepted(() -> issuer.post("/plans/" + PLAN + "/submission"));
            accepted(() -> issuer.post("/plans/" + PLAN + "/approval"));
            var signed = Map.of("documentNumber", "07/KH-UBND", "signedOn", "2026-03-02");
            accepted(() -> issuer.post("/plans/" + PLAN + "/issue", signed));
            assertThat(text(issuer.get("/plans/" + PLAN).json(), "status")).isEqualTo("ISSUED");
            var ladder = Fixture.json("first-light/ladder.json");
            accepted(() -> homeAffairs().put("/ladders/" + PLAN, ladder));
        }

        void everyUnitHasItsAssignments() {
            var expected = Map.of(
                    "van-phong", List.of("I.1 LEAD [2026-09-30]"),
                    "kinh-te", List.of("I.1 COORDINATE", "I.2 LEAD [2026-06-30, 2026-12-31]"),
                    "truong-hoc", List.of("II.1 LEAD [2026-12-31]"),
                    "tram-y-te", List.of("II.1 LEAD [2026-12-31]"),
                    "thue", List.of("II.2 LEAD [2026-12-31, 2026-12-31]"),
                    "phuong", List.<String>of());
            expected.forEach((unit, assignments) -> eventually("assignments of " + unit)
                    .untilAsserted(() ->
                            assertThat(assignmentsOf(unit)).containsExactlyInAnyOrderElementsOf(assignments)));
        }

        private List<String> assignmentsOf(String unit) {
            var found = homeAffairs().get("/assignments?plan=" + PLAN + "&unit=" + unit);
            return found.items().stream().map(Told::inShort).toList();
        }

        /** Who merely coordinates owes nothing by a date. */
        private static String inShort(JsonNode assignment) {
            var role = text(assignment, "role");
            var due = assignment.get("occurrences").valueStream().map(each -> text(each, "dueOn"));
            var dates = "LEAD".equals(role) ? " " + due.toList() : "";
            return text(assignment, "taskId") + " " + role + dates;
        }

        void everyUnitHasItsQuotas() {
            bound().forEach(unit -> eventually("the cell of " + unit).untilAsserted(() -> {
                var cell = cell(unit);
                assertThat(text(cell, "status")).isEqualTo("PENDING");
                assertThat(text(cell, "dueOn")).isEqualTo("2026-04-02");
                assertThat(text(cell, "hardness")).isEqualTo("MANDATORY");
                assertThat(cell.get("required").asInt()).isEqualTo(1);
                assertThat(cell.get("achieved").asInt()).isZero();
            }));
            assertThat(cellsOf("phuong")).as("a plan binds nobody but those below its issuer").isEmpty();
        }

        void whatWasOnlySentIsNotYetCounted() {
            platform.moveTo(local("2026-03-10T09:00"));
            var unit = platform.as(ANSWERS);
            var item = Fixture.newsItem(PLAN, ANSWERS, "TOWN_PORTAL", "mot-cua-1", "2026-03-10");
            var sent = accepted(() -> unit.put("/evidence/tin-1", item));
            assertThat(text(sent.json(), "state")).isEqualTo("SUBMITTED");
            assertThat(accepted(() -> unit.put("/evidence/tin-1", item)).status())
                    .as("the same again")
                    .isEqualTo(200);
            var explanation = "/standings/" + PLAN + "/units/" + ANSWERS + "/Q1/2026-03";
            eventually("it stands under what does not count").untilAsserted(() -> {
                var cell = homeAffairs().get(explanation).json();
                assertThat(cell.get("notCounted").findValuesAsString("evidenceId"))
                        .containsExactly("tin-1");
                assertThat(cell.get("achieved").asInt()).isZero();
            });
        }

        void whatWasPublishedMakesTheCellMet() {
            var board = platform.as("editorial-board");
            accepted(() -> board.post("/evidence/tin-1/decision", published()));
            var decided = System.nanoTime();
            eventually("the cell is met").atMost(UNTIL_MET).untilAsserted(() -> {
                assertThat(text(cell(ANSWERS), "status")).isEqualTo("MET");
                assertThat(cell(ANSWERS).get("achieved").asInt()).isEqualTo(1);
            });
            log.info("met {} ms after it was published", (System.nanoTime() - decided) / 1_000_000);
        }

        private static Object published() {
            return Fixture.body("outcome", "PUBLISHED", "publishedUrl", null, "publishedOn", "2026-03-10", "reason", null);
        }

        void theRestIsRemindedBeforeTheDueDate() {
            platform.moveTo(local("2026-03-26T20:00"));
            SILENT.forEach(unit -> eventuallyIs(unit, "AT_RISK"));
            mailsSoFar(1, 0);
            SILENT.forEach(unit -> assertThat(stagesOf(unit)).containsExactly("T-5"));
        }

        void theRestIsMissedOnceTheDueDateHasPassed() {
            platform.moveTo(local("2026-04-02T23:59:59.999"));
            SILENT.forEach(unit -> eventuallyIs(unit, "AT_RISK"));
            platform.moveTo(local("2026-04-03T00:00"));
            SILENT.forEach(unit -> eventuallyIs(unit, "MISSED"));
            eventuallyIs(ANSWERS, "MET");
            mailsSoFar(1, 0);
        }

        void exactlyThoseGetOneMailOfTheStage() {
            platform.moveTo(local("2026-04-07T20:00"));
            mailsSoFar(2, 1);
            platform.moveTo(local("2026-04-07T22:00"));
            mailsSoFar(2, 1);
            SILENT.forEach(unit ->
                    assertThat(stagesOf(unit).stream().filter("T+3"::equals)).hasSize(2));
            assertThat(stagesOf(ANSWERS)).isEmpty();
        }

        /** To each silent unit and to its head; nobody else has received anything. */
        private void mailsSoFar(int toUnit, int toHead) {
            eventually("mails").during(STEADY).untilAsserted(() -> {
                SILENT.forEach(unit -> {
                    assertThat(reminders(Fixture.mailbox(unit))).as(unit).hasSize(toUnit);
                    assertThat(reminders(Fixture.headOf(unit))).as(unit).hasSize(toHead);
                });
                assertThat(reminders(Fixture.mailbox(ANSWERS))).isEmpty();
                assertThat(reminders(Fixture.headOf(ANSWERS))).isEmpty();
                assertThat(reminders(Fixture.mailbox("phuong"))).isEmpty();
            });
        }

        /** Receipts and the like begin with what they are, in brackets. */
        private List<String> reminders(String mailbox) {
            return platform.mails(mailbox).stream()
                    .filter(subject -> !subject.matches("\\[(Tiếp nhận|Trả lại|Giao nhiệm vụ|Báo cáo)].*"))
                    .toList();
        }

        private List<String> stagesOf(String unit) {
            var ledger = homeAffairs().get("/reminders?plan=" + PLAN + "&unit=" + unit);
            return ledger.items().stream().map(line -> text(line, "stage")).toList();
        }

        void theRollUpByKindAddsUp() {
            var answer = homeAffairs().get("/standings/" + PLAN + "?period=2026-03&by=kind").json();
            var lines = answer.get("items").valueStream()
                    .collect(Collectors.toMap(line -> text(line, "key"), Told::counts));
            assertThat(lines).containsExactlyInAnyOrderEntriesOf(Map.of(
                    "DIVISION", List.of(2, 1, 0, 1, 0, 0, 1, 2),
                    "PUBLIC_SERVICE_UNIT", List.of(2, 0, 0, 2, 0, 0, 0, 2),
                    "VERTICAL_AGENCY", List.of(1, 0, 0, 1, 0, 0, 0, 1)));
            assertThat(counts(answer.get("total"))).containsExactly(5, 1, 0, 4, 0, 0, 1, 5);
            assertThat(answer.get("total").get("rate").asDouble()).isEqualTo(0.2);
        }

        private static List<Integer> counts(JsonNode line) {
            return List.of("assigned", "met", "metLate", "missed", "open", "exempt", "unitsReached", "units").stream()
                    .map(name -> line.get(name).asInt())
                    .toList();
        }

        private void eventuallyIs(String unit, String status) {
            eventually(unit + " is " + status)
                    .untilAsserted(() -> assertThat(text(cell(unit), "status")).isEqualTo(status));
        }

        private JsonNode cell(String unit) {
            return cellsOf(unit).stream()
                    .filter(cell -> "Q1".equals(text(cell, "quotaId")) && "2026-03".equals(text(cell, "period")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no cell of " + unit));
        }

        private List<JsonNode> cellsOf(String unit) {
            var answer = homeAffairs().get("/standings/" + PLAN + "/units/" + unit);
            return answer.good() ? List.copyOf(answer.json().get("cells").values()) : List.of();
        }

        private static List<String> bound() {
            return List.of("van-phong", "kinh-te", "truong-hoc", "tram-y-te", "thue");
        }

        private Request homeAffairs() {
            return platform.as("home-affairs");
        }

        private static String text(JsonNode node, String name) {
            return node.get(name).asString();
        }
    }
}
