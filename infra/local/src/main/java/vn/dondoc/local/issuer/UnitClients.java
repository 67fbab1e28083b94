package vn.dondoc.local.issuer;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.dondoc.contracts.Wire;
import vn.dondoc.contracts.unit.UnitEvent;

/**
 * Every unit has a client. The units are read from their topic, at each start from its beginning: nothing is kept
 * here, and no group is joined, so nobody waits for this reader.
 */
@Component
class UnitClients implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(UnitClients.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, LocalClient> clients = new ConcurrentHashMap<>();
    private final IssuerSettings settings;
    private volatile boolean running;
    private Thread reader = new Thread();

    UnitClients(IssuerSettings settings) {
        this.settings = settings;
    }

    Optional<LocalClient> find(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    Set<String> ids() {
        return Set.copyOf(clients.keySet());
    }

    @Override
    public void start() {
        running = true;
        reader = new Thread(this::readUntilStopped, "unit-clients");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void stop() {
        running = false;
        try {
            reader.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void readUntilStopped() {
        while (running) {
            try (var consumer =
                    new KafkaConsumer<>(consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                read(consumer);
            } catch (InterruptException | WakeupException stopped) {
                return;
            } catch (KafkaException e) {
                log.atWarn().log("Units cannot be read and are tried again: {}", e.toString());
            }
        }
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer) {
        while (running) {
            if (consumer.assignment().isEmpty()) {
                var partitions = consumer.partitionsFor(UnitEvent.TOPIC, POLL.multipliedBy(20)).stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
                consumer.assign(partitions);
                consumer.seekToBeginning(partitions);
            }
            if (consumer.assignment().isEmpty()) {
                pause();
            } else {
                consumer.poll(POLL).forEach(this::register);
            }
        }
    }

    private void register(ConsumerRecord<byte[], byte[]> message) {
        try {
            var state = Wire.mapper().readTree(message.value()).path("state");
            var id = state.path("id").asString("");
            if (!id.isEmpty()) {
                clients.put(id, LocalClient.unit(id, state.path("province").asString(settings.province())));
            }
        } catch (JacksonException unreadable) {
            log.atWarn().addKeyValue("offset", message.offset()).log("A unit's event cannot be read");
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private Map<String, Object> consumerSettings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                ConsumerConfig.CLIENT_ID_CONFIG,
                "unit-clients",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                5_000);
    }
}
