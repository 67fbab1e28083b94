package vn.dondoc.bench.expansion;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.dondoc.bench.service.Folder;
import vn.dondoc.bench.service.ServiceProcess;
import vn.dondoc.embedded.EmbeddedKafka;
import vn.dondoc.embedded.EmbeddedMongo;
import vn.dondoc.platform.messaging.EventSender;
import vn.dondoc.platform.messaging.OutgoingEvent;

/**
 * One plan for very many units: how long task-service takes until every assignment is stored and its event on the
 * broker, what it holds in memory meanwhile, and what a {@code kill -9} in the middle costs. Store and broker run here,
 * the service is a process of its own with a small heap.
 */
public final class ExpansionLoad {

    private static final long PATIENCE_SECONDS = 1_800;
    /** Nobody asks it anything, so it needs no keys. */
    private static final String NO_KEYS = "http://127.0.0.1:9/none";

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Options options;
    private final String store;
    private final String broker;
    private final Ledger ledger;
    private final Arrivals arrivals;

    private ExpansionLoad(Options options, String store, String broker, Ledger ledger, Arrivals arrivals) {
        this.options = options;
        this.store = store;
        this.broker = broker;
        this.ledger = ledger;
        this.arrivals = arrivals;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = Options.parse(arguments);
        Folder.empty(options.data());
        try (var mongo = EmbeddedMongo.onFile(options.data().resolve("store.db"), false);
                var kafka = EmbeddedKafka.onDirectory(options.data().resolve("broker"));
                var client = MongoClients.create(mongo.connectionString());
                var arrivals = new Arrivals(kafka.bootstrapServers())) {
            var ledger = new Ledger(client.getDatabase("task"));
            new ExpansionLoad(options, mongo.connectionString(), kafka.bootstrapServers(), ledger, arrivals).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        var plan = new LargePlan(options);
        say("%d units x %d tasks, heap of task-service %d MiB", options.units(), options.tasks(), options.heap());
        var first = start(1);
        var second = first;
        try {
            send(plan.units());
            say("units known after %.1f s", await(() -> ledger.units() == options.units()));
            send(List.of(plan.issued()));
            var half = await(() -> ledger.run(1).created() >= options.assignments() / 2);
            say(
                    "half of it noted after %.1f s, peak %d MiB, processor %d s",
                    half, first.peakMegabytes(), first.processorTime().toSeconds());
            first.kill();
            afterKill();
            var starting = System.nanoTime();
            second = start(2);
            say("the service works again after %.1f s", secondsSince(starting));
            var at = ledger.run(1).created();
            say("it goes on after %.1f s more", await(() -> ledger.run(1).created() > at));
            var rest = await(() -> ledger.run(1).done());
            say(
                    "the other half noted after %.1f s, peak %d MiB, processor %d s",
                    rest, second.peakMegabytes(), second.processorTime().toSeconds());
            check(options.assignments());
            amend(plan, second);
        } finally {
            first.close();
            second.close();
        }
    }

    private ServiceProcess start(int number) throws IOException, InterruptedException {
        return ServiceProcess.start(new ServiceProcess.Setting(
                options.service(),
                options.heap(),
                options.data().resolve("task-service-" + number + ".log"),
                store + "/task",
                broker,
                NO_KEYS));
    }

    private void afterKill() {
        var noted = ledger.run(1);
        var stored = ledger.assignments();
        say(
                "killed: %d assignments noted, %d stored (%d to be found in place), %d events of them not published",
                noted.created(), stored.documents(), stored.documents() - noted.created(), stored.waiting());
    }

    private void amend(LargePlan plan, ServiceProcess service) throws IOException, InterruptedException {
        var before = ledger.assignments();
        send(List.of(plan.amended()));
        var took = await(() -> ledger.run(2).done());
        var after = ledger.assignments();
        var written = after.versions() - before.versions();
        say(
                "amendment: %d writes noted after %.1f s (%.0f a second), peak %d MiB",
                written, took, written / took, service.peakMegabytes());
        check(Math.toIntExact(after.versions()));
    }

    /** Every version of every assignment is an event, which is on the broker, and none is left behind. */
    private void check(int events) throws InterruptedException {
        var last = await(() -> arrivals.different() >= events);
        var stored = ledger.assignments();
        while (stored.waiting() > 0) {
            TimeUnit.SECONDS.sleep(1);
            stored = ledger.assignments();
        }
        say(
                "%d assignments, %d sheets; %d events (%d different) of %d, the last %.1f s later; load %.1f",
                stored.documents(),
                ledger.sheets().documents(),
                arrivals.received(),
                arrivals.different(),
                events,
                last,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void send(List<OutgoingEvent> events) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                8 * 1024 * 1024);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            new EventSender(producer).send(events);
        }
    }

    /** Seconds until it is true. */
    private static double await(BooleanSupplier condition) throws InterruptedException {
        var started = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (secondsSince(started) > PATIENCE_SECONDS) {
                throw new IllegalStateException("Not so after " + PATIENCE_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return secondsSince(started);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / NANOS;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
