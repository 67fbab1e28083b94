package vn.dondoc.local.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalClockTests {

    private static final Instant MARCH = Instant.parse("2026-03-18T02:00:00Z");

    private final Path directory;

    LocalClockTests(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void followsTheSystemUntilItIsPutSomewhere() {
        var clock = clock();

        assertThat(Duration.between(clock.instant(), Clock.systemUTC().instant()))
                .isLessThan(Duration.ofMinutes(1));
        assertThat(clock.standsStill()).isFalse();
    }

    @Test
    void standsStillWhereItWasPut() {
        var clock = clock();
        clock.put(MARCH);

        assertThat(clock.instant()).isEqualTo(MARCH);
        assertThat(clock.standsStill()).isTrue();
    }

    @Test
    void standsThereAfterARestartToo() {
        clock().put(MARCH);

        assertThat(clock().instant()).isEqualTo(MARCH);
    }

    @Test
    void movesForwardOnly() {
        var clock = clock();
        clock.put(MARCH);
        clock.moveTo(MARCH.plusSeconds(1));

        assertThatIllegalArgumentException().isThrownBy(() -> clock.moveTo(MARCH));
        assertThat(clock.instant()).isEqualTo(MARCH.plusSeconds(1));
    }

    @Test
    void movingToWhereItStandsIsNoMistake() {
        var clock = clock();
        clock.put(MARCH);
        clock.moveTo(MARCH);

        assertThat(clock.instant()).isEqualTo(MARCH);
    }

    @Test
    void aViewOfAnotherZoneMovesAlong() {
        var clock = clock();
        var view = clock.withZone(ZoneOffset.UTC);
        clock.put(MARCH);

        assertThat(view.instant()).isEqualTo(MARCH);
    }

    @Test
    void canBeLetGoAgain() {
        var clock = clock();
        clock.put(MARCH);
        clock.follow();

        assertThat(clock.standsStill()).isFalse();
        assertThat(clock().standsStill()).isFalse();
    }

    @Test
    void isNotLetGoIntoItsPast() {
        var clock = clock();
        clock.put(Clock.systemUTC().instant().plus(Duration.ofDays(3)));
        clock.follow();

        assertThat(clock.standsStill()).isTrue();
    }

    @Test
    void keepsMillisecondsOnly() {
        var clock = clock();
        clock.put(MARCH.plusNanos(1_999_999));

        assertThat(clock.instant()).isEqualTo(MARCH.plusMillis(1));
        assertThat(Files.exists(directory.resolve("clock"))).isTrue();
    }

    private LocalClock clock() {
        return LocalClock.keptIn(directory.resolve("clock"));
    }
}
