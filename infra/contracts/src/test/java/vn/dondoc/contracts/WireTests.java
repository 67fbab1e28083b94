package vn.dondoc.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import vn.dondoc.contracts.evidence.EvidenceSubmitted;
import vn.dondoc.contracts.plan.Comparison;
import vn.dondoc.contracts.plan.PlannedQuota;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.report.Figure;
import vn.dondoc.contracts.unit.UnitRegistered;

class WireTests {

    static Set<String> types() {
        return EventCatalogue.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsWrittenIsReadBackEqual(String type) {
        var event = EventCatalogue.find(type).orElseThrow();

        for (var written : List.of(Instances.full(event), Instances.minimal(event))) {
            var json = Wire.mapper().writeValueAsString(written);
            assertThat((Object) Wire.mapper().readValue(json, event)).isEqualTo(written);
        }
    }

    @Test
    void datesAndInstantsAreIsoText() {
        var json = Wire.mapper().writeValueAsString(Instances.full(EvidenceSubmitted.class));

        assertThat(json)
                .contains("\"occurredOn\":\"2026-02-28\"")
                .contains("\"receivedAt\":\"2026-03-17T16:59:59.999Z\"");
    }

    @Test
    void whatIsAbsentIsNotWritten() {
        var json = Wire.mapper().writeValueAsString(Instances.minimal(EvidenceSubmitted.class));

        assertThat(json).doesNotContain("null", "\"url\"", "withdrawnAt");
    }

    @Test
    void onlyComponentsAreWritten() {
        var json = Wire.mapper().valueToTree(Instances.full(UnitRegistered.class));

        assertThat(json.propertyNames()).containsExactly("state");
    }

    @Test
    void decimalsKeepTheirDigitsAndArePlain() {
        var figure = new Figure("R1", new BigDecimal("1E+3"), new BigDecimal("12.50"), null);
        var json = Wire.mapper().writeValueAsString(figure);

        assertThat(json).isEqualTo("{\"quotaId\":\"R1\",\"numerator\":1000,\"denominator\":12.50}");
        assertThat(Wire.mapper().readValue(json, Figure.class).denominator()).isEqualTo(new BigDecimal("12.50"));
    }

    @Test
    void aComparisonIsWrittenAsItsSign() {
        assertThat(Wire.mapper().writeValueAsString(Comparison.AT_LEAST)).isEqualTo("\">=\"");
        assertThat(Wire.mapper().readValue("\">\"", Comparison.class)).isEqualTo(Comparison.MORE_THAN);
    }

    @Test
    void missingListsAreEmptyOnes() {
        assertThat(Wire.mapper().readValue("{}", Scope.class)).isEqualTo(Scope.ofUnits(List.of()));
    }

    @Test
    void aValueOfAnUnknownKindIsRefused() {
        var json = Wire.mapper().writeValueAsString(Instances.full(PlannedQuota.class));

        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() ->
                        Wire.mapper().readValue(json.replace("\"MANDATORY\"", "\"OPTIONAL\""), PlannedQuota.class));
    }
}
