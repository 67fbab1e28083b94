package vn.dondoc.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class EmbeddedKafkaIT {

    private static final String TOPIC = "dondoc.trials";

    @Test
    void messagesAndOffsetsOutliveARestart(@TempDir Path directory) throws Exception {
        try (var kafka = EmbeddedKafka.onDirectory(directory)) {
            send(kafka.bootstrapServers(), 0, 10);
            assertThat(read(kafka, 10)).hasSize(10);
        }
        try (var kafka = EmbeddedKafka.onDirectory(directory)) {
            send(kafka.bootstrapServers(), 10, 15);
            assertThat(read(kafka, 5)).as("only what is new to the group").containsExactlyInAnyOrder(numbers(10, 15));
        }
    }

    @Test
    void aKilledBrokerComesBackSoonWithEverything(@TempDir Path directory) throws Exception {
        var killed = ServerProcess.start("kafka", directory);
        send(killed.address(), 0, 200);
        killed.kill();

        var start = System.nanoTime();
        try (var kafka = EmbeddedKafka.onDirectory(directory)) {
            assertThat(read(kafka, 200)).containsExactlyInAnyOrder(numbers(0, 200));
            LoggerFactory.getLogger(EmbeddedKafkaIT.class)
                    .warn("Back after a kill in {}", Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static void send(String bootstrapServers, int from, int to) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var number : numbers(from, to)) {
                producer.send(new ProducerRecord<>(TOPIC, number, number)).get();
            }
        }
    }

    private static List<String> read(EmbeddedKafka kafka, int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "readers", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var values = new ArrayList<String>();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> values.add(message.value()));
                return values.size() >= expected;
            });
            consumer.commitSync();
            return values;
        }
    }

    private static String[] numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(String::valueOf).toArray(String[]::new);
    }
}
