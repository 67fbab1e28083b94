package vn.dondoc.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.testcontainers.kafka.KafkaContainer;
import vn.dondoc.embedded.EmbeddedKafka;

/** The one broker of this test run: a given one, else a container, else the embedded one. */
record KafkaBackEnd(String bootstrapServers) {

    private static final class Shared {

        private static final KafkaBackEnd INSTANCE = choose();
    }

    static KafkaBackEnd shared() {
        return Shared.INSTANCE;
    }

    private static KafkaBackEnd choose() {
        var given = System.getenv("KAFKA_BOOTSTRAP");
        if (given != null && !given.isBlank()) {
            Announcement.say("Kafka tests run against KAFKA_BOOTSTRAP");
            return new KafkaBackEnd(given);
        }
        if (Docker.answers()) {
            Announcement.say("Kafka tests run against a Testcontainers apache/kafka:4.2.1");
            return container();
        }
        Announcement.say("Kafka tests run against the embedded broker (Testcontainers skipped: no Docker here)");
        return embedded();
    }

    /** Testcontainers removes it when this process ends. */
    @SuppressWarnings("resource")
    private static KafkaBackEnd container() {
        var container = new KafkaContainer("apache/kafka:4.2.1");
        container.start();
        return new KafkaBackEnd(container.getBootstrapServers());
    }

    private static KafkaBackEnd embedded() {
        try {
            var directory = Files.createTempDirectory("dondoc-kafka");
            var kafka = EmbeddedKafka.onDirectory(directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(kafka, directory), "kafka-end"));
            return new KafkaBackEnd(kafka.bootstrapServers());
        } catch (IOException e) {
            throw new UncheckedIOException("No directory for the broker", e);
        }
    }

    private static void end(EmbeddedKafka kafka, Path directory) {
        kafka.close();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                if (!file.delete()) {
                    file.deleteOnExit();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The broker's directory stays: " + directory, e);
        }
    }
}
