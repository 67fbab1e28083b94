package vn.dondoc.platform.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.dondoc.platform.messaging.EventSender;
import vn.dondoc.platform.messaging.OutgoingEvent;
import vn.dondoc.platform.time.MachineClock;

/**
 * Publishes what the outboxes hold: at once what this process wrote, after a grace period also what a dead process
 * left behind. An event may be sent twice, never lost; consumers tell repeats by the sequence. It never touches the
 * state or the version of an aggregate.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration GRACE = Duration.ofSeconds(10);
    /** A mark without an entry may belong to a write that is still on its way; after this long it never will be. */
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final MongoDatabase database;
    private final Outbox outbox;
    private final OutboxQueue queue;
    private final EventSender sender;
    private final MachineClock machine;
    private final Set<String> collections = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private Thread worker = new Thread();
    private Instant nextSweep = Instant.MIN;

    OutboxRelay(MongoDatabase database, Outbox outbox, OutboxQueue queue, EventSender sender, MachineClock machine) {
        this.database = database;
        this.outbox = outbox;
        this.queue = queue;
        this.sender = sender;
        this.machine = machine;
    }

    void watch(String collection) {
        collections.add(collection);
    }

    /**
     * Waits until at most {@code left} writes of this process are not yet acknowledged by the broker: who writes many stands
     * behind others.
     */
    public boolean drain(long left, Duration patience) throws InterruptedException {
        return queue.await(left, patience);
    }

    /** How many writes of this process wait for the broker. */
    public long open() {
        return queue.open();
    }

    private void run() {
        while (running) {
            try {
                var batch = queue.take(PAUSE);
                if (!batch.isEmpty()) {
                    persist(batch);
                    queue.published(batch.size());
                }
                sweepIfDue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Tries until it succeeds or the service stops; what is left then is found by the next sweep. */
    private void persist(List<Outbox.Ticket> batch) throws InterruptedException {
        while (running) {
            try {
                batch.stream()
                        .collect(Collectors.groupingBy(Outbox.Ticket::collection))
                        .forEach(this::publish);
                outbox.settle(batch);
                return;
            } catch (KafkaException | MongoException e) {
                log.atWarn().addKeyValue("waiting", queue.open()).log("Events wait: {}", e.toString());
                synchronized (queue) {
                    queue.wait(PAUSE.toMillis());
                }
            }
        }
    }

    private void sweepIfDue() {
        if (machine.now().isBefore(nextSweep)) {
            return;
        }
        nextSweep = machine.now().plus(GRACE);
        try {
            sweep(machine.now().minus(GRACE));
        } catch (KafkaException | MongoException e) {
            log.atWarn().log("Sweep of the outboxes put off: {}", e.toString());
        }
    }

    /** Publishes what was announced before {@code before} and never published. Returns how many tickets it settled. */
    int sweep(Instant before) {
        var hopeless = before.minus(LONGEST_WRITE);
        var count = 0;
        for (var collection : collections) {
            var leftovers = outbox.leftovers(collection, before);
            var published = publish(collection, leftovers);
            var done = leftovers.stream()
                    .filter(ticket -> published.contains(ticket.entryId())
                            || ticket.announcedAt().isBefore(hopeless))
                    .toList();
            outbox.settle(done);
            count += done.size();
        }
        return count;
    }

    /** Returns the ids of the entries it published. */
    private Set<String> publish(String collection, List<Outbox.Ticket> tickets) {
        var keys = tickets.stream().map(Outbox.Ticket::key).collect(Collectors.toSet());
        var documents = database.getCollection(collection);
        Map<String, List<String>> sent = new LinkedHashMap<>();
        List<OutgoingEvent> events = new ArrayList<>();
        documents
                .find(new Document("_id", new Document("$in", List.copyOf(keys))))
                .projection(Projections.include("outbox"))
                .limit(keys.size())
                .batchSize(100)
                .forEach(document -> document.getList("outbox", Document.class, List.of())
                        .forEach(entry -> {
                            var key = document.getString("_id");
                            events.add(OutgoingEvent.of(collection, key, entry));
                            sent.computeIfAbsent(key, k -> new ArrayList<>()).add(entry.getString("id"));
                        }));
        if (events.isEmpty()) {
            return Set.of();
        }
        sender.send(events);
        documents.bulkWrite(
                sent.entrySet().stream()
                        .map(done -> new UpdateOneModel<Document>(
                                new Document("_id", done.getKey()),
                                Updates.pull("outbox", new Document("id", new Document("$in", done.getValue())))))
                        .toList(),
                new BulkWriteOptions().ordered(false));
        return events.stream().map(OutgoingEvent::id).collect(Collectors.toSet());
    }

    @Override
    public void start() {
        running = true;
        worker = new Thread(this::run, "outbox-relay");
        worker.setDaemon(true);
        worker.start();
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
