package vn.dondoc.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.contracts.plan.Frequency;

class PeriodTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01, 2025-12-15, 2026-01-14", "2026-Q1, 2025-12-15, 2026-03-14",
        "2026-H1, 2025-12-15, 2026-06-14", "2026-H2, 2026-06-15, 2026-12-14",
        "2026-Q3, 2026-06-15, 2026-09-14", "2026-9M, 2025-12-15, 2026-09-14",
        "2026, 2025-12-15, 2026-12-14", "2024-03, 2024-02-15, 2024-03-14"
    })
    void reportingWindowsOfDecree09(String name, LocalDate from, LocalDate to) {
        assertThat(Period.parse(name).window(CountingBase.REPORTING_WINDOW)).isEqualTo(new Window(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02, 2024-02-01, 2024-02-29", "2026-Q4, 2026-10-01, 2026-12-31",
        "2026-H2, 2026-07-01, 2026-12-31", "2026-9M, 2026-01-01, 2026-09-30",
        "2026, 2026-01-01, 2026-12-31"
    })
    void calendarWindows(String name, LocalDate from, LocalDate to) {
        assertThat(Period.parse(name).window(CountingBase.CALENDAR)).isEqualTo(new Window(from, to));
    }

    @Test
    void everyNamePrintsAsItWasRead() {
        Stream.of(Frequency.values())
                .flatMap(frequency -> Period.of(2024, frequency).stream())
                .forEach(period -> assertThat(Period.parse(period.toString())).isEqualTo(period));
        assertThat(Period.parse("2024-9M")).hasToString("2024-9M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "2024-13",
                "2024-00",
                "2024-3",
                "2024-Q0",
                "2024-Q5",
                "2024-H3",
                "2024-9m",
                "2024-",
                " 2024",
                "2024-YEAR",
                "0999"
            })
    void anythingElseIsRefusedByName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessageEndingWith(text);
    }

    @Test
    void onlyMonthsThatHaveANameMakeAPeriod() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(2024, 2, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(2024, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(2024, 1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(2024, 4, 12));
    }

    @Test
    void aYearOfEachFrequency() {
        assertThat(Period.of(2024, Frequency.MONTH)).hasSize(12).first().hasToString("2024-01");
        assertThat(Period.of(2024, Frequency.QUARTER)).hasToString("[2024-Q1, 2024-Q2, 2024-Q3, 2024-Q4]");
        assertThat(Period.of(2024, Frequency.HALF_YEAR)).hasToString("[2024-H1, 2024-H2]");
        assertThat(Period.of(2024, Frequency.YEAR)).hasToString("[2024]");
    }

    @Test
    void roundsOfAPlan() {
        List<String> rounds = List.of("Q1", "H1", "Q3", "9M", "YEAR");

        assertThat(rounds)
                .extracting(round -> Period.ofRound(2026, round).round())
                .isEqualTo(rounds);
        assertThat(Period.ofRound(2026, "YEAR")).hasToString("2026");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofRound(2026, "Q9"))
                .withMessageContaining("Q9");
    }

    @Test
    void orderedByEndAndTheShorterFirst() {
        assertThat(Stream.of("2025", "2026-04", "2026-Q1", "2026-H1", "2026-03", "2026-06", "2026-9M", "2026-Q3")
                        .map(Period::parse)
                        .sorted())
                .hasToString("[2025, 2026-03, 2026-Q1, 2026-04, 2026-06, 2026-H1, 2026-Q3, 2026-9M]");
    }

    @Test
    void aPeriodLiesInsideAnother() {
        Period year = Period.parse("2026");

        assertThat(year.contains(Period.parse("2026-Q3"))).isTrue();
        assertThat(year.contains(year)).isTrue();
        assertThat(Period.parse("2026-H1").contains(Period.parse("2026-9M"))).isFalse();
        assertThat(year.contains(Period.parse("2025-Q3"))).isFalse();
    }

    @Test
    void march20IsInTheFirstQuarterAndInTheHalfYearReport() {
        LocalDate march20 = LocalDate.of(2026, 3, 20);

        assertThat(Period.parse("2026-Q1").window(CountingBase.CALENDAR).contains(march20))
                .isTrue();
        assertThat(Period.parse("2026-H1").window(CountingBase.REPORTING_WINDOW).contains(march20))
                .isTrue();
        assertThat(Period.parse("2026-Q1").window(CountingBase.REPORTING_WINDOW).contains(march20))
                .isFalse();
    }
}
