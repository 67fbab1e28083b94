package vn.dondoc.reporting.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.platform.time.MachineClock;
import vn.dondoc.testing.ManualClock;

class ArrivalTests {

    private final ManualClock clock = ManualClock.at("2026-03-02T08:00");

    private Arrival arrival(InputStream body) {
        return new Arrival(body, clock.instant().plus(Duration.ofMinutes(1)), new MachineClock(clock));
    }

    private static List<Integer> lengths(Arrival arrival) {
        var lengths = new ArrayList<Integer>();
        for (int length = arrival.next().length; length > 0; length = arrival.next().length) {
            lengths.add(length);
        }
        return lengths;
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "1,1,1", "524287,1,524287", "524288,1,524288", "524289,2,1", "1048576,2,524288"})
    void chunksAreFullButForTheLast(int size, int count, int last) {
        var arrival = arrival(Samples.large(size));
        var lengths = lengths(arrival);

        assertThat(lengths).hasSize(count);
        assertThat(count == 0 ? 0 : lengths.get(count - 1)).isEqualTo(last);
        assertThat(arrival.size()).isEqualTo(size);
    }

    @Test
    void theDigestIsThatOfAllBytes() throws IOException {
        var arrival = arrival(Samples.large(1_500_000));
        lengths(arrival);

        assertThat(arrival.sha256())
                .isEqualTo(Digest.of(Samples.large(1_500_000).readAllBytes()));
    }

    @Test
    void neverMoreThanOneChunkIsAhead() {
        long[] read = {0};
        var body = new FilterInputStream(Samples.large(Arrival.LARGEST)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int got = super.read(into, from, Math.min(length, 8_192));
                read[0] += Math.max(got, 0);
                return got;
            }
        };
        var arrival = arrival(body);
        long taken = 0;
        for (int length = arrival.next().length; length > 0; length = arrival.next().length) {
            taken += length;
            assertThat(read[0]).isEqualTo(taken);
        }

        assertThat(taken).isEqualTo(25L << 20);
    }

    @Test
    void oneByteTooManyIsRefusedAndAnEndlessSenderToo() {
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> lengths(arrival(Samples.large(Arrival.LARGEST + 1L))))
                .matches(refusal -> refusal.status().value() == 413);
        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> lengths(arrival(Samples.large(Long.MAX_VALUE))))
                .matches(refusal -> refusal.status().value() == 413);
    }

    @Test
    void aSenderThatTricklesIsRefusedInTheEnd() {
        var trickle = new FilterInputStream(Samples.large(10_000)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                clock.advance(Duration.ofSeconds(1));
                return super.read(into, from, 1);
            }
        };

        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> arrival(trickle).next())
                .matches(refusal -> refusal.status().value() == 408);
    }

    @Test
    void aSenderThatBreaksOffIsNotTheEndOfTheFile() {
        var broken = new FilterInputStream(new ByteArrayInputStream(new byte[10])) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int got = super.read(into, from, length);
                if (got < 0) {
                    throw new IOException("reset");
                }
                return got;
            }
        };

        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(() -> arrival(broken).next())
                .matches(refusal -> refusal.status().value() == 400);
    }
}
