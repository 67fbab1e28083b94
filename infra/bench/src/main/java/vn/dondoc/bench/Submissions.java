package vn.dondoc.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import vn.dondoc.bench.Sightings.Piece;

/**
 * Pieces of evidence that arrive at a fixed rate whatever the answers do. Latencies count from the moment a piece was to
 * be sent, so a stall shows in every piece that had to wait for it.
 */
final class Submissions {

    private static final int AT_ONCE = 128;

    private final Client client;
    private final List<String> units;
    private final Settings settings;
    private final Sightings sightings;
    private final Latencies acknowledgements = new Latencies();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private long firstNanos;
    private long lastNanos;

    Submissions(Client client, List<String> units, Settings settings, Sightings sightings) {
        this.client = client;
        this.units = units;
        this.settings = settings;
        this.sightings = sightings;
    }

    Latencies acknowledgements() {
        return acknowledgements;
    }

    ConcurrentLinkedQueue<String> errors() {
        return errors;
    }

    /** Acknowledged pieces a second, of those that are measured. */
    double achievedRate() {
        return acknowledged.get() * (double) TimeUnit.SECONDS.toNanos(1) / (lastNanos - firstNanos);
    }

    void run() throws InterruptedException {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            pace(threads);
        } finally {
            threads.shutdown();
            if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
                errors.add("Some pieces were never answered");
            }
        }
        lastNanos = Math.max(lastNanos, System.nanoTime());
    }

    private void pace(ExecutorService threads) {
        var interval = TimeUnit.SECONDS.toNanos(1) / settings.rate();
        var start = System.nanoTime();
        firstNanos = start + settings.warmUpSubmissions() * interval;
        for (var n = 0; n < settings.submissions(); n++) {
            var intended = start + n * interval;
            for (var ahead = intended - System.nanoTime(); ahead > 0; ahead = intended - System.nanoTime()) {
                LockSupport.parkNanos(ahead);
            }
            var number = n;
            threads.execute(() -> send(number, intended));
        }
    }

    private void send(int number, long intended) {
        try {
            var followed = number % settings.every() == 0;
            var turn = followed ? number / settings.every() : number - number / settings.every() - 1;
            var unit = units.get(turn % units.size());
            var round = turn / units.size();
            var quota = round % Province.QUOTAS_FILLED_BY_SUBMISSION;
            var month = followed ? 3 : 1 + round / Province.QUOTAS_FILLED_BY_SUBMISSION % 2;
            var measured = number >= settings.warmUpSubmissions();
            var piece = followed ? Optional.of(sightings.follow(unit, intended, measured)) : Optional.<Piece>empty();
            var answer = client.send(unit, "PUT", "/evidence/tin-" + number, content(number, unit, quota, month));
            var answered = System.nanoTime();
            if (answer.statusCode() / 100 != 2) {
                errors.add(answer.statusCode() + " " + answer.body());
                return;
            }
            if (measured) {
                acknowledgements.record(answered - intended);
                acknowledged.incrementAndGet();
            }
            piece.ifPresent(one -> one.acknowledged(answered));
        } catch (IOException | InterruptedException | RuntimeException e) {
            errors.add(e.toString());
        }
    }

    private static Map<String, Object> content(int number, String unit, int quota, int month) {
        return Map.of(
                "planId",
                Province.PLAN,
                "unitId",
                unit,
                "type",
                Province.type(quota),
                "channel",
                Province.channel(quota),
                "title",
                "Tin số " + number,
                "occurredOn",
                String.format(Locale.ROOT, "2026-%02d-%02d", month, 1 + number % 28),
                "url",
                "https://bench.example/tin/" + number);
    }
}
