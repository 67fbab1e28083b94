package vn.dondoc.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** Writes as fast as the server answers until it is gone, and remembers what the server acknowledged. */
final class Writers {

    static final int COUNTERS = 3;
    private static final int INSERTERS = 3;
    private static final String LARGE = "x".repeat(100_000);

    private final Set<String> inserted = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> counted = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<String> surprises = new CopyOnWriteArrayList<>();

    Set<String> inserted() {
        return inserted;
    }

    Map<String, Long> counted() {
        return counted;
    }

    /** Answers that contradict earlier ones. */
    List<String> surprises() {
        return surprises;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    ExecutorService start(MongoCollection<Document> documents, int round) {
        var threads = Executors.newFixedThreadPool(INSERTERS + COUNTERS);
        for (var i = 0; i < INSERTERS; i++) {
            var name = "r%02d-w%d-".formatted(round, i);
            threads.execute(() -> untilGone(number -> insert(documents, name + "%06d".formatted(number))));
        }
        for (var i = 0; i < COUNTERS; i++) {
            var id = "counter-" + i;
            threads.execute(() -> untilGone(number -> count(documents, id)));
        }
        return threads;
    }

    static void awaitEnd(ExecutorService threads) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Writers hang");
        }
    }

    private interface Write {
        void number(int number);
    }

    private void untilGone(Write write) {
        try {
            for (var number = 0; ; number++) {
                write.number(number);
                acknowledged.incrementAndGet();
            }
        } catch (MongoException e) {
            // The server was killed: everything acknowledged until now counts.
        }
    }

    private void insert(MongoCollection<Document> documents, String id) {
        documents.insertOne(
                new Document("_id", id).append("key", "key of " + id).append("filler", "y".repeat(3000)));
        inserted.add(id);
    }

    private void count(MongoCollection<Document> documents, String id) {
        var before = counted.getOrDefault(id, -1L);
        if (before < 0) {
            documents.insertOne(new Document("_id", id)
                    .append("key", "key of " + id)
                    .append("n", 0L)
                    .append("filler", LARGE));
        } else if (documents
                        .updateOne(and(eq("_id", id), eq("n", before)), inc("n", 1L))
                        .getMatchedCount()
                != 1) {
            surprises.add(id + " is not at " + before);
        }
        counted.put(id, before + 1);
    }
}
