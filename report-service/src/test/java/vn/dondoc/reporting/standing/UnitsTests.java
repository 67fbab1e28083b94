package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.unit.SuccessionType;

class UnitsTests {

    private static final Instant KNOWN = Instant.parse("2026-01-05T00:00:00Z");
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");

    private static Succession ending(String unit, SuccessionType type, @Nullable String heir, String... successors) {
        return new Succession(unit, type, List.of(successors), heir, MAY, KNOWN);
    }

    private static String inPlaceOf(String unit, LocalDate day, Succession... endings) {
        return Units.knownAt(List.of(), List.of(endings), KNOWN).inPlaceOf(unit, day);
    }

    @Test
    void aMergedUnitIsFollowedToTheLastOne() {
        var first = ending("a", SuccessionType.MERGED_INTO, null, "b");
        var second = ending("b", SuccessionType.MERGED_INTO, null, "c");

        assertThat(inPlaceOf("a", MAY, first, second)).isEqualTo("c");
        assertThat(inPlaceOf("a", MAY.minusDays(1), first, second)).isEqualTo("a");
    }

    @Test
    void nobodyStandsInThePlaceOfASplitUnitWithoutAnHeirOrOfAnAbolishedOne() {
        assertThat(inPlaceOf("a", MAY, ending("a", SuccessionType.SPLIT_INTO, null, "b", "c")))
                .isEqualTo("a");
        assertThat(inPlaceOf("a", MAY, ending("a", SuccessionType.SPLIT_INTO, "c", "b", "c")))
                .isEqualTo("c");
        assertThat(inPlaceOf("a", MAY, ending("a", SuccessionType.ABOLISHED, null)))
                .isEqualTo("a");
    }

    @Test
    void aCircleComesToAnEnd() {
        var there = ending("a", SuccessionType.MERGED_INTO, null, "b");
        var back = ending("b", SuccessionType.MERGED_INTO, null, "a");

        assertThat(inPlaceOf("a", MAY, there, back)).isEqualTo("b");
    }
}
