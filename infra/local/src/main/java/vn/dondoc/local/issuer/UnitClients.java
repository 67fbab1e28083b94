package vn.dondoc.local.issuer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import vn.dondoc.contracts.client.ClientEvent;
import vn.dondoc.contracts.client.ClientState;
import vn.dondoc.contracts.client.ClientStatus;
import vn.dondoc.contracts.unit.UnitEvent;

/**
 * Every unit has a client, and so has every system of a unit that Home Affairs registered. Both are read from their
 * topics, at each start from the beginning: nothing is kept here, and no group is joined, so nobody waits for this reader.
 */
@Component
class UnitClients implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(UnitClients.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private static final List<String> TOPICS = List.of(UnitEvent.TOPIC, ClientEvent.TOPIC);

    private final Map<String, LocalClient> clients = new ConcurrentHashMap<>();
    private final Map<String, LocalClient> systems = new ConcurrentHashMap<>();
    private final IssuerSettings settings;
    private volatile boolean running;
    private Thread reader = new Thread();

    UnitClients(IssuerSettings settings) {
        this.settings = settings;
    }

    Optional<LocalClient> find(String id) {
        return Optional.ofNullable(clients.get(id)).or(() -> Optional.ofNullable(systems.get(id)));
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
            join(consumer);
            if (consumer.assignment().isEmpty()) {
                pause();
            } else {
                consumer.poll(POLL).forEach(this::register);
            }
        }
    }

    /** A topic comes into being when its service first starts; it is read from its beginning. */
    private static void join(KafkaConsumer<byte[], byte[]> consumer) {
        var known = consumer.assignment();
        var found = TOPICS.stream()
                .filter(topic ->
                        known.stream().noneMatch(partition -> partition.topic().equals(topic)))
                .flatMap(topic -> consumer.partitionsFor(topic, POLL.multipliedBy(20)).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (!found.isEmpty()) {
            consumer.assign(Stream.concat(known.stream(), found.stream()).toList());
            consumer.seekToBeginning(found);
        }
    }

    private void register(ConsumerRecord<byte[], byte[]> message) {
        try {
            var state = Wire.mapper().readTree(message.value()).path("state");
            var id = state.path("id").asString("");
            if (message.topic().equals(ClientEvent.TOPIC)) {
                keep(Wire.mapper().treeToValue(state, ClientState.class));
            } else if (!id.isEmpty()) {
                clients.put(id, LocalClient.unit(id, state.path("province").asString(settings.province())));
            }
        } catch (JacksonException unreadable) {
            log.atWarn().addKeyValue("offset", message.offset()).log("A unit's event cannot be read");
        }
    }

    private void keep(ClientState system) {
        if (system.status() == ClientStatus.ACTIVE) {
            systems.put(system.id(), LocalClient.system(system));
        } else {
            systems.remove(system.id());
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
