package vn.dondoc.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * What could not be handled, per topic and consumer group: {@code GET /actuator/deadletters} counts,
 * {@code POST /actuator/deadletters/{topic}/{group}} sends them back to their topic once the cause is mended. Handlers
 * are idempotent, so sending back what was handled meanwhile is harmless.
 */
@Endpoint(id = "deadletters")
public final class DeadLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConsumerFactory<String, byte[]> consumers;
    private final Producer<String, byte[]> producer;

    public DeadLetters(ConsumerFactory<String, byte[]> consumers, Producer<String, byte[]> producer) {
        this.consumers = consumers;
        this.producer = producer;
    }

    /** Messages waiting to be driven again, by dead-letter topic. */
    @ReadOperation
    public Map<String, Long> waiting() {
        try (var consumer = consumer()) {
            return consumer.listTopics(PATIENCE).keySet().stream()
                    .filter(topic -> topic.startsWith("error.dondoc."))
                    .collect(Collectors.toMap(topic -> topic, topic -> count(consumer, topic)));
        }
    }

    /** Sends every dead letter of a group back to its topic. Returns how many. */
    @WriteOperation
    public Map<String, Long> redrive(@Selector String topic, @Selector String group) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, "error." + topic + "." + group);
            consumer.assign(partitions);
            var moved = 0L;
            var until = consumer.endOffsets(partitions, PATIENCE);
            while (partitions.stream().anyMatch(part -> consumer.position(part) < until.getOrDefault(part, 0L))) {
                moved += sendBack(topic, consumer.poll(PATIENCE));
                consumer.commitSync(PATIENCE);
            }
            return Map.of("moved", moved);
        }
    }

    private long sendBack(String topic, ConsumerRecords<String, byte[]> records) {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> dead : records) {
            var again = new ProducerRecord<>(topic, dead.key(), dead.value());
            dead.headers().forEach(header -> {
                if (!header.key().startsWith("x-")) {
                    again.headers().add(header);
                }
            });
            messages.add(again);
        }
        EventSender.send(producer, messages);
        return records.count();
    }

    private static long count(Consumer<String, byte[]> consumer, String topic) {
        var partitions = partitions(consumer, topic);
        var committed = consumer.committed(Set.copyOf(partitions), PATIENCE);
        return consumer.endOffsets(partitions, PATIENCE).entrySet().stream()
                .mapToLong(end -> {
                    var done = committed.get(end.getKey());
                    return end.getValue() - (done == null ? 0 : done.offset());
                })
                .sum();
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic, PATIENCE).stream()
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
    }

    private Consumer<String, byte[]> consumer() {
        return consumers.createConsumer("dondoc.redrive", null);
    }
}
