package vn.dondoc.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Apache Kafka broker in this process: one node that is broker and controller, topics made on first use.
 * Messages and offsets never expire here. It keeps them over restarts and a killed process, but not the port,
 * unless one is given.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String FOR_EVER = "-1";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** On any free port. */
    public static EmbeddedKafka onDirectory(Path directory) {
        return onDirectory(directory, 0);
    }

    /** Starts and returns when clients are welcome. Port 0 means any free one. */
    public static EmbeddedKafka onDirectory(Path directory, int port) {
        BrokerDirectory.prepare(directory);
        var brokerPort = FreePort.orGiven(port);
        var config = KafkaConfig.apply(settings(directory, brokerPort, FreePort.orGiven(0)), false);
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new IllegalStateException("The broker on " + directory + " does not start", e);
        }
        return new EmbeddedKafka(server, brokerPort);
    }

    private static Map<String, String> settings(Path directory, int brokerPort, int controllerPort) {
        var settings = new HashMap<String, String>();
        settings.putAll(place(directory, brokerPort, controllerPort));
        settings.putAll(singleCopies());
        settings.putAll(smallFootprint());
        settings.putAll(quickRestart());
        return settings;
    }

    private static Map<String, String> place(Path directory, int brokerPort, int controllerPort) {
        var broker = "PLAINTEXT://" + LOOPBACK + ":" + brokerPort;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(BrokerDirectory.NODE),
                "controller.quorum.voters",
                BrokerDirectory.NODE + "@" + LOOPBACK + ":" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "listeners",
                broker + ",CONTROLLER://" + LOOPBACK + ":" + controllerPort,
                "advertised.listeners",
                broker,
                "log.dirs",
                directory.toString());
    }

    private static Map<String, String> singleCopies() {
        return Map.of(
                "auto.create.topics.enable", "true",
                "num.partitions", "3",
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "log.retention.ms", FOR_EVER,
                "offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE));
    }

    /** One office, not a data centre: few threads, small buffers, small preallocated files. */
    private static Map<String, String> smallFootprint() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "3",
                "background.threads", "2",
                "offsets.topic.num.partitions", "5",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.segment.bytes", "67108864",
                "log.index.size.max.bytes", "1048576",
                "metadata.max.idle.interval.ms", "5000");
    }

    /** After a killed process nobody else can be alive here, so nothing needs to wait long. */
    private static Map<String, String> quickRestart() {
        return Map.of(
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500",
                "controller.quorum.election.timeout.ms", "200",
                "controller.quorum.election.backoff.max.ms", "100",
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "1000",
                "controlled.shutdown.enable", "true");
    }

    public String bootstrapServers() {
        return LOOPBACK + ":" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
