package vn.dondoc.reporting.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.contracts.report.ExemptionGranted;
import vn.dondoc.contracts.report.ExtensionGranted;
import vn.dondoc.contracts.report.WaiverRevoked;

class GrantTests {

    private static final Instant NOON = Instant.parse("2026-03-10T05:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-04-15");
    private static final Subject ONE = new Subject("plan", "a", "Q1", "2026-03");
    private static final Subject ALL = new Subject("plan", "a", null, "2026-03");

    @Test
    void exemptionAndExtensionOfTheSameCellAreTwo() {
        var exemption = Grant.grant("demo", ONE, null, "Lý do", NOON);
        var extension = Grant.grant("demo", ALL, DUE, "Lý do", NOON);

        assertThat(exemption.state().id()).isEqualTo("plan:a:Q1:2026-03:EXEMPTION");
        assertThat(exemption.event()).isInstanceOf(ExemptionGranted.class);
        assertThat(extension.state().id()).isEqualTo("plan:a:*:2026-03:EXTENSION");
        assertThat(extension.event()).isInstanceOf(ExtensionGranted.class);
    }

    @Test
    void theSameGrantAgainIsNothing() {
        var grant = Grant.grant("demo", ONE, DUE, "Lý do", NOON).state();

        assertThat(grant.again(DUE, "Lý do", NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void whatWasRevokedIsRevokedOnceAndCanBeGrantedAgain() {
        var grant = Grant.grant("demo", ONE, null, "Lý do", NOON).state();
        var revoked = grant.revoke("Hết lý do", NOON.plusSeconds(60)).orElseThrow();

        assertThat(revoked.event()).isEqualTo(new WaiverRevoked(revoked.state().wire(), "Hết lý do"));
        assertThat(revoked.state().revokedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(revoked.state().revoke("Hết lý do", NOON.plusSeconds(90))).isEmpty();
        assertThat(revoked.state()
                        .again(null, "Lý do", NOON.plusSeconds(120))
                        .orElseThrow()
                        .state()
                        .revokedAt())
                .isNull();
    }

    @Test
    void anotherDateIsAnotherGrantFromThenOn() {
        var grant = Grant.grant("demo", ONE, DUE, "Lý do", NOON).state();
        var later = grant.again(DUE.plusDays(5), "Lý do", NOON.plusSeconds(60)).orElseThrow();

        assertThat(later.state().version()).isEqualTo(2);
        assertThat(later.state().grantedAt()).isEqualTo(NOON.plusSeconds(60));
    }
}
