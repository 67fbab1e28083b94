package vn.dondoc.bench.expansion;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Every event of assignments that reaches the broker: how many, and how many different ones. */
final class Arrivals implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<String> ids = new HashSet<>();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger different = new AtomicInteger();
    private final Thread reader = new Thread(this::read, "arrivals");
    private volatile boolean running = true;

    Arrivals(String broker) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "bench",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                        2_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of("dondoc.assignments"));
        reader.start();
    }

    private void read() {
        while (running) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                ids.add(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
                received.incrementAndGet();
            }
            different.set(ids.size());
        }
        consumer.close();
    }

    int received() {
        return received.get();
    }

    int different() {
        return different.get();
    }

    @Override
    public void close() {
        running = false;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
