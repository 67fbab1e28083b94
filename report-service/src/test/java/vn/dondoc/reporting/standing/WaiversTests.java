package vn.dondoc.reporting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.regime.ReportPeriod;

class WaiversTests {

    private static final Period MARCH = Period.parse("2026-03");
    private static final Instant NOON = Instant.parse("2026-03-10T05:00:00Z");
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Instant TWO = NOON.plusSeconds(7_200);

    private static Waiver waiver(@Nullable String dueOn, Instant grantedAt, @Nullable Instant revokedAt) {
        return new Waiver(
                "a",
                "Q1",
                ReportPeriod.of(MARCH),
                dueOn == null ? null : LocalDate.parse(dueOn),
                grantedAt,
                revokedAt,
                "Lý do");
    }

    private static boolean exempt(List<Waiver> waivers, Instant asOf) {
        return new Waivers("a", waivers, asOf).exemption("Q1", MARCH).isPresent();
    }

    @Test
    void anExemptionHoldsUntilItIsRevoked() {
        var waivers = List.of(waiver(null, NOON, null), waiver(null, NOON, ONE));

        assertThat(exempt(waivers, NOON)).isTrue();
        assertThat(exempt(waivers, ONE.minusMillis(1))).isTrue();
        assertThat(exempt(waivers, ONE)).isFalse();
    }

    @Test
    void whatIsGrantedAgainHoldsInWhateverOrderItIsKept() {
        var waivers =
                new ArrayList<>(List.of(waiver(null, NOON, null), waiver(null, NOON, ONE), waiver(null, ONE, null)));

        assertThat(exempt(waivers, TWO)).isTrue();
        Collections.reverse(waivers);
        assertThat(exempt(waivers, TWO)).isTrue();
    }

    @Test
    void aRevokedExtensionLeavesTheExemptionAlone() {
        var waivers =
                List.of(waiver(null, NOON, null), waiver("2026-04-20", NOON, null), waiver("2026-04-20", NOON, ONE));

        var later = new Waivers("a", waivers, TWO);

        assertThat(later.extension("Q1", MARCH, LocalDate.parse("2026-04-02"))).isEmpty();
        assertThat(later.exemption("Q1", MARCH)).isPresent();
    }

    @Test
    void anExtensionNeverTakesTimeAway() {
        var dueOn = LocalDate.parse("2026-04-02");
        var general = new Waiver("a", null, ReportPeriod.of(MARCH), LocalDate.parse("2026-03-16"), NOON, null, "Bão");
        var early = new Waivers("a", List.of(general), NOON);

        assertThat(early.extension("Q1", MARCH, dueOn)).isEmpty();
        assertThat(early.extension("Q1", MARCH, LocalDate.parse("2026-03-15"))).contains(general);
        assertThat(early.reportExtension(ReportPeriod.of(MARCH), dueOn)).isEmpty();

        var own = new Waivers("a", List.of(general, waiver("2026-04-20", NOON, null)), NOON);
        assertThat(own.extension("Q1", MARCH, dueOn)).contains(waiver("2026-04-20", NOON, null));
    }
}
