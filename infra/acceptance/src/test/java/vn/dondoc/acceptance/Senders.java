package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** As many units at once send items until all are sent or nobody answers, and remember what was acknowledged. */
final class Senders {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform;
    private final String plan;
    private final List<String> units;
    private final List<String> ids;
    private final ConcurrentLinkedQueue<String> waiting;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> surprises = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    Senders(Platform platform, String plan, List<String> units, String prefix, int items) {
        this(
                platform,
                plan,
                units,
                IntStream.range(0, items).mapToObj(n -> prefix + "-" + n).toList());
    }

    private Senders(Platform platform, String plan, List<String> units, List<String> ids) {
        this.platform = platform;
        this.plan = plan;
        this.units = units;
        this.ids = ids;
        this.waiting = new ConcurrentLinkedQueue<>(ids);
        units.forEach(platform::as);
    }

    /** The same items to what runs now. */
    Senders again(Platform other) {
        return new Senders(other, plan, units, ids);
    }

    List<String> ids() {
        return ids;
    }

    void start() {
        for (var i = 0; i < AT_ONCE; i++) {
            threads.execute(this::send);
        }
    }

    void awaitAcknowledged(int count) {
        Awaitility.await(count + " acknowledged items")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> acknowledged.size() >= count || !surprises.isEmpty());
    }

    /** Waits until all are sent or nobody answers. @return what was acknowledged */
    Set<String> end() {
        threads.shutdown();
        Awaitility.await("the end of the senders").atMost(PATIENCE).until(threads::isTerminated);
        assertThat(surprises).isEmpty();
        return Set.copyOf(acknowledged);
    }

    private void send() {
        try {
            for (var id = waiting.poll(); id != null; id = waiting.poll()) {
                send(id);
            }
        } catch (UncheckedIOException gone) {
            // The installation has ended: what was acknowledged until now counts.
        }
    }

    private void send(String id) {
        var unit = unitOf(id, units);
        var item = Fixture.newsItem(plan, unit, "TOWN_PORTAL", id, "2026-03-10");
        var answer = platform.as(unit).put("/evidence/" + id, item);
        if (answer.good()) {
            acknowledged.add(id);
        } else if (answer.status() != 503) {
            surprises.add(id + ": " + answer);
        }
    }

    static String unitOf(String id, List<String> units) {
        return units.get(Integer.parseInt(id.substring(id.indexOf('-') + 1)) % units.size());
    }
}
