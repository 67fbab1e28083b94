package vn.dondoc.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Every single duration that was measured, in nanoseconds; percentiles are exact, by nearest rank. */
final class Latencies {

    private static final double NANOS_IN_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final LongStream.Builder recorded = LongStream.builder();
    private long[] sorted = {};
    private int count;

    synchronized void record(long nanos) {
        recorded.add(nanos);
        count++;
    }

    synchronized int count() {
        return count;
    }

    /** Nothing can be recorded after the first question. */
    synchronized double millis(double percent) {
        if (sorted.length != count) {
            sorted = recorded.build().sorted().toArray();
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / NANOS_IN_MILLI;
    }

    /** A line of the table; {@code baseline} milliseconds count as one. */
    String line(String name, double baseline) {
        var percentiles = Arrays.stream(new double[] {50, 95, 99, 100})
                .mapToObj(percent -> String.format(Locale.ROOT, "%10.1f", millis(percent)))
                .reduce("", String::concat);
        return String.format(Locale.ROOT, "%-46s%8d%s%9.1f x", name, count(), percentiles, millis(95) / baseline);
    }
}
