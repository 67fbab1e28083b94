package vn.dondoc.testing;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.awaitility.Awaitility;

/** Collects what is sent to some topics and waits for what a test expects. Missing topics are made. */
public final class EventProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer;
    private final List<ObservedEvent> events = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "event-probe");

    private EventProbe(String bootstrapServers, String reset, Set<String> topics) {
        this.consumer = ProbeConsumer.create(bootstrapServers, reset);
        consumer.subscribe(topics);
        Awaitility.await("partitions of " + topics).atMost(PATIENCE).until(() -> hasAll(topics));
        reader.setDaemon(true);
        reader.start();
    }

    /** Sees only what is sent after this returned. */
    public static EventProbe fromNow(String bootstrapServers, String... topics) {
        return new EventProbe(bootstrapServers, "latest", Set.of(topics));
    }

    public static EventProbe fromEarliest(String bootstrapServers, String... topics) {
        return new EventProbe(bootstrapServers, "earliest", Set.of(topics));
    }

    private boolean hasAll(Set<String> topics) {
        keep();
        var assigned = new HashSet<String>();
        for (TopicPartition partition : consumer.assignment()) {
            consumer.position(partition);
            assigned.add(partition.topic());
        }
        return assigned.equals(topics);
    }

    private void keep() {
        consumer.poll(POLL).forEach(message -> events.add(ObservedEvent.of(message)));
    }

    private void read() {
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                keep();
            }
        } catch (WakeupException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All so far, in order within a partition. */
    public List<ObservedEvent> events() {
        return List.copyOf(events);
    }

    public List<ObservedEvent> events(Predicate<ObservedEvent> wanted) {
        return events.stream().filter(wanted).toList();
    }

    /** The first event of this type about this subject. */
    public ObservedEvent await(String type, String subject) {
        return await(event -> type.equals(event.type()) && subject.equals(event.subject()));
    }

    public ObservedEvent await(Predicate<ObservedEvent> wanted) {
        return await(1, wanted).get(0);
    }

    /** At least so many events; more are returned if there are more. */
    public List<ObservedEvent> await(int count, Predicate<ObservedEvent> wanted) {
        Awaitility.await("events, got " + count + " wanted")
                .atMost(PATIENCE)
                .until(() -> events(wanted).size() >= count);
        return events(wanted);
    }

    /** Fails if such an event is there or comes within the time. */
    public void expectNone(Duration within, Predicate<ObservedEvent> unwanted) {
        Awaitility.await("no such event")
                .during(within)
                .atMost(within.plus(PATIENCE))
                .failFast("such an event came", () -> !events(unwanted).isEmpty())
                .until(() -> events(unwanted).isEmpty());
    }

    @Override
    public void close() {
        consumer.wakeup();
    }
}
