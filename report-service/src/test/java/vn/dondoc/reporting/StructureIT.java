package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.dondoc.contracts.unit.Succession;
import vn.dondoc.contracts.unit.SuccessionType;
import vn.dondoc.contracts.unit.UnitSucceeded;

/** Results of January, after the units changed in February. */
class StructureIT extends ServiceTest {

    private JsonNode january(String by, String structure) {
        return get(homeAffairs, "/standings/plan?period=2026-01&by=" + by + structure)
                .body();
    }

    private void merged(String block, String into) {
        var merged = new Succession(
                SuccessionType.MERGED_INTO,
                List.of(into),
                LocalDate.parse("2026-02-01"),
                "12/QĐ",
                null,
                clock.instant());
        surroundings.send(
                new UnitSucceeded(new Demo(province, clock.instant()).succeeded(block, merged)), 2, clock.instant());
        eventually(() -> assertThat(status(block, "Q1", "2026-02")).isEqualTo("ABSENT"));
    }

    @Test
    void whatAMergedUnitDidIsShownUnderItselfOrUnderWhoStandsInItsPlace() {
        given("a", "b");
        moveTo("2026-02-10T08:00");
        merged("a", "b");

        for (var asOf : List.of("", "&asOf=2026-02-10T02:00:00Z")) {
            var then = january("unit", "&structure=then" + asOf);
            assertThat(then.path("items")).hasSize(2);
            assertThat(then.path("total").path("units").intValue()).isEqualTo(2);
            var now = january("unit", "&structure=now" + asOf);
            assertThat(now.path("items")).hasSize(1);
            assertThat(now.path("items").get(0).path("key").stringValue()).isEqualTo("b");
            assertThat(now.path("items").get(0).path("missed").intValue()).isEqualTo(2);
            assertThat(now.path("total").path("units").intValue()).isEqualTo(1);
            assertThat(now.path("total").path("assigned").intValue())
                    .isEqualTo(then.path("total").path("assigned").intValue());
        }
        assertThat(january("unit", "").path("items")).hasSize(2);
    }

    @Test
    void aUnitThatMovedIsShownUnderItsParentOfThenOrOfNow() {
        given("a");
        moveTo("2026-02-10T08:00");
        surroundings.send(new Demo(province, clock.instant()).freed("a"), 2, clock.instant());
        eventually(() -> assertThat(status("a", "Q1", "2026-03")).isEqualTo("ABSENT"));

        assertThat(january("parent", "&structure=then")
                        .path("items")
                        .get(0)
                        .path("key")
                        .stringValue())
                .isEqualTo(Demo.WARD);
        assertThat(january("parent", "&structure=now")
                        .path("items")
                        .get(0)
                        .path("key")
                        .isNull())
                .isTrue();
    }

    @Test
    void anyOtherStructureIsRefused() {
        given("a");

        assertThat(get(homeAffairs, "/standings/plan?structure=old").status()).isEqualTo(422);
    }
}
