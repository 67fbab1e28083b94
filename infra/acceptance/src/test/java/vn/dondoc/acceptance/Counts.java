package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is stored and what the cells of March count, unit by unit, as Home Affairs sees it. */
record Counts(Platform platform, String plan, List<String> units) {

    /** Page by page. */
    Set<String> stored() {
        var found = new HashSet<String>();
        var after = "";
        do {
            var page = platform.as("home-affairs").get("/evidence?plan=" + plan + "&limit=500" + after);
            page.items().forEach(item -> found.add(item.get("id").asString()));
            after = page.json().get("next").asStringOpt().map("&after="::concat).orElse("");
        } while (!after.isEmpty());
        return found;
    }

    /** What the explanations name; the listed number says the same. */
    Set<String> counted() {
        var found = new HashSet<String>();
        for (var unit : units) {
            var cell =
                    platform.as("home-affairs").get(path(unit) + "/Q1/2026-03").json();
            var counted = cell.get("counted").findValuesAsString("evidenceId");
            assertThat(cell.get("achieved").asInt()).isEqualTo(counted.size());
            assertThat(achieved(unit)).isEqualTo(counted.size());
            found.addAll(counted);
        }
        return found;
    }

    private int achieved(String unit) {
        return platform.as("home-affairs")
                .get(path(unit))
                .json()
                .get("cells")
                .valueStream()
                .filter(cell -> "2026-03".equals(cell.get("period").asString()))
                .mapToInt(cell -> cell.get("achieved").asInt())
                .sum();
    }

    /** Everything computed anew from the facts gives the cells that are there. */
    void sameAsRecount() {
        Platform.eventually("no difference to a recount").untilAsserted(() -> {
            var recount = platform.as("home-affairs").post("/standings/" + plan + "/recount");
            assertThat(recount.good()).as(recount::toString).isTrue();
            assertThat(recount.json().get("units").asInt()).isGreaterThanOrEqualTo(units.size());
            assertThat(recount.json().get("differences").values()).isEmpty();
        });
    }

    private String path(String unit) {
        return "/standings/" + plan + "/units/" + unit;
    }
}
