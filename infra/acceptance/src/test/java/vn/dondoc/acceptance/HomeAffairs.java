package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What Home Affairs sees of one plan, in short words that read well in a failure. */
record HomeAffairs(Platform platform, String plan) {

    private static final List<String> COUNTS =
            List.of("assigned", "met", "metLate", "missed", "open", "exempt", "unitsReached", "units");

    Answer get(String path) {
        return platform.as("home-affairs").get(path);
    }

    List<String> assignmentsOf(String unit) {
        return get("/assignments?plan=" + plan + "&unit=" + unit).items().stream()
                .map(HomeAffairs::assignment)
                .toList();
    }

    /** Who merely coordinates owes nothing by a date. */
    private static String assignment(JsonNode assignment) {
        var role = text(assignment, "role");
        var due = assignment.get("occurrences").valueStream().map(each -> text(each, "dueOn"));
        var dates = "LEAD".equals(role) ? " " + due.toList() : "";
        return text(assignment, "taskId") + " " + role + dates;
    }

    List<JsonNode> cellsOf(String unit) {
        var answer = get("/standings/" + plan + "/units/" + unit);
        return answer.good() ? List.copyOf(answer.json().get("cells").values()) : List.of();
    }

    JsonNode cell(String unit, String quota, String period) {
        return cellsOf(unit).stream()
                .filter(cell -> quota.equals(text(cell, "quotaId")) && period.equals(text(cell, "period")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell " + quota + " " + period + " of " + unit));
    }

    JsonNode explanation(String unit, String quota, String period) {
        var answer = get("/standings/" + plan + "/units/" + unit + "/" + quota + "/" + period);
        assertThat(answer.good()).as(answer::toString).isTrue();
        return answer.json();
    }

    /** Stages of reminders in the ledger, one for each recipient; that a unit was told its tasks is no reminder. */
    List<String> stagesOf(String unit) {
        return get("/reminders?plan=" + plan + "&unit=" + unit).items().stream()
                .map(line -> text(line, "stage"))
                .filter(stage -> !stage.startsWith("ASSIGNED-"))
                .toList();
    }

    /** By kind of unit, and under "total" the whole: {@link #COUNTS} in that order. */
    Map<String, List<Integer>> rollUpByKind(String period) {
        var answer =
                get("/standings/" + plan + "?period=" + period + "&by=kind").json();
        var lines = answer.get("items")
                .valueStream()
                .collect(Collectors.toMap(line -> text(line, "key"), HomeAffairs::counts));
        lines.put("total", counts(answer.get("total")));
        return lines;
    }

    double rate(String period) {
        return get("/standings/" + plan + "?period=" + period + "&by=kind")
                .json()
                .at("/total/rate")
                .asDouble();
    }

    private static List<Integer> counts(JsonNode line) {
        return COUNTS.stream().map(name -> line.get(name).asInt()).toList();
    }

    static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}
