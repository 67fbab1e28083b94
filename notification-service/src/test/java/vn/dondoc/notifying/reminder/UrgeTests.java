package vn.dondoc.notifying.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.platform.web.Refusal;

class UrgeTests {

    private static final Instant NOW = Instant.parse("2026-01-27T01:00:00Z");
    private static final UrgeCheck.Wanted WANTED = new UrgeCheck.Wanted("plan", List.of("a", "b"), "Gửi ngay");

    @Test
    void aRequestThatIsMadeAgainIsTheUrgeThatItWas() {
        var first = Urge.first("p", WANTED, "k1", NOW).state();
        var second = first.again(WANTED, "k2", NOW).state();

        assertThat(second.made(WANTED, "k1"))
                .hasValueSatisfying(one -> assertThat(one.stage()).isEqualTo("URGE-1"));
        assertThat(second.made(WANTED, "k2"))
                .hasValueSatisfying(one -> assertThat(one.stage()).isEqualTo("URGE-2"));
        assertThat(second.made(WANTED, "k3")).isEmpty();
        assertThat(second.made(WANTED, null)).isEmpty();
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        var urge = Urge.first("p", WANTED, "k1", NOW).state();
        var other = new UrgeCheck.Wanted("plan", List.of("a"), "Gửi ngay");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> urge.made(other, "k1"));
    }
}
