package vn.dondoc.testing;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A consumer in a group of its own that notices new topics and partitions soon. */
final class ProbeConsumer {

    private ProbeConsumer() {}

    static KafkaConsumer<String, String> create(String bootstrapServers, String reset) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "probe-" + UUID.randomUUID(),
                "auto.offset.reset",
                reset,
                "enable.auto.commit",
                false,
                "metadata.max.age.ms",
                500);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
