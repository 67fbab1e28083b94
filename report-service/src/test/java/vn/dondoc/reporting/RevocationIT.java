package vn.dondoc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Home Affairs granted it can take back; from then on the duty is there again. */
class RevocationIT extends ServiceTest {

    private static final Map<String, String> JANUARY =
            Map.of("planId", "plan", "unitId", "a", "quotaId", "Q1", "period", "2026-01", "reason", "Lý do");

    private Answer revoke(String id, String token) {
        return send(token, "POST", "/exemptions/" + id + "/revocation", "{\"reason\":\"Hết lý do\"}");
    }

    private boolean exempt(String asOf) {
        return get(homeAffairs, "/standings/plan/units/a/Q1/2026-01" + asOf)
                .body()
                .path("exempt")
                .booleanValue();
    }

    @Test
    void aRevokedExemptionHoldsNoMoreAndDidHold() {
        given("a");
        clock.set("2026-01-10T08:00");
        var id = send(homeAffairs, "POST", "/exemptions", body(JANUARY))
                .body()
                .path("id")
                .stringValue();
        eventually(() -> assertThat(exempt("")).isTrue());
        clock.set("2026-01-20T08:00");

        assertThat(revoke(id, unit("a")).status()).isEqualTo(403);
        assertThat(revoke(id, homeAffairs).status()).isEqualTo(200);
        assertThat(revoke(id, homeAffairs).status()).isEqualTo(200);

        eventually(() -> assertThat(exempt("")).isFalse());
        assertThat(exempt("?asOf=2026-01-15T00:00:00Z")).isTrue();
        eventually(() -> assertThat(send(homeAffairs, "POST", "/standings/plan/recount", null)
                        .body()
                        .path("differences")
                        .toString())
                .isEqualTo("[]"));
        assertThat(revoke("plan:a:Q1:2026-02:EXEMPTION", homeAffairs).status()).isEqualTo(404);
        assertThat(send(homeAffairs, "POST", "/exemptions", body(JANUARY)).status())
                .isEqualTo(200);
        eventually(() -> assertThat(exempt("")).isTrue());
    }
}
