package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ManualClockTests {

    @Test
    void itStandsUntilMovedAndCountsDaysAsVietnamDoes() {
        var clock = ManualClock.at("2026-03-15T00:30");

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-14T17:30:00Z"));
        assertThat(LocalDate.now(clock)).isEqualTo("2026-03-15");

        clock.advance(Duration.ofHours(24));
        assertThat(LocalDate.now(clock)).isEqualTo("2026-03-16");
    }

    @Test
    void aViewInAnotherZoneMovesAlong() {
        var clock = ManualClock.at("2026-03-15T00:30");
        var view = clock.withZone(ZoneOffset.UTC);
        clock.set("2026-12-31T23:59");

        assertThat(view.instant()).isEqualTo(clock.instant());
        assertThat(LocalDate.now(view)).isEqualTo("2026-12-31");
    }
}
