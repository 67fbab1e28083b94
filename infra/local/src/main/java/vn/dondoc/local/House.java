package vn.dondoc.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import vn.dondoc.embedded.EmbeddedKafka;
import vn.dondoc.embedded.EmbeddedMongo;
import vn.dondoc.embedded.EmbeddedSmtp;
import vn.dondoc.embedded.StoreFileUnusable;
import vn.dondoc.local.control.LocalClock;
import vn.dondoc.local.control.TimeTravel;

/**
 * Everything that runs: started as much at once as two cores bear, and stopped in the order that loses nothing, first
 * who takes requests and last who keeps data.
 */
final class House implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(House.class);
    private static final int AT_ONCE = 2;
    private static final int CACHE_MEGABYTES = 128;

    private final DataDirectory data;
    private final LocalClock clock;
    private final Steps steps;
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<String, AutoCloseable> running = new ConcurrentHashMap<>();
    private volatile List<String> services = List.of();

    House(DataDirectory data, LocalClock clock, Steps steps) {
        this.data = data;
        this.clock = clock;
        this.steps = steps;
    }

    void start(Ports ports, int publicPort) {
        var brokerPort = ports.next();
        var broker = soon("Kafka", () -> EmbeddedKafka.onDirectory(data.at("kafka"), brokerPort));
        var store = now("store", this::store);
        var smtp = now("mail server", () -> EmbeddedSmtp.onDirectory(data.at("mail"), clock));
        var parts = new Parts(new Parts.Surroundings(
                ports, publicPort, store.port(), brokerPort, smtp.port(), data, ServiceSecret.keptIn(data)));
        services = parts.services().stream().map(Part::name).toList();
        var time = now("clock", () -> new TimeTravel(clock, this::services, broker(brokerPort)));
        var office = soon(parts.office().with("smtp", smtp).with("timeTravel", time));
        broker.join();
        var all = Stream.concat(parts.services().stream(), Stream.of(parts.gateway()))
                .map(this::soon)
                .toList();
        office.join();
        all.forEach(CompletableFuture::join);
    }

    /** Its address is left beside it, for whoever wants to look in with a client of MongoDB. */
    private EmbeddedMongo store() {
        var store = EmbeddedMongo.onFile(data.at("store/dondoc.mv"), false, 0, CACHE_MEGABYTES);
        try {
            Files.writeString(data.at("store/address"), store.connectionString());
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the clock of the running house. */
    void moveTo(Instant position) throws InterruptedException {
        if (running.get("clock") instanceof TimeTravel time) {
            time.moveTo(position);
        }
    }

    private static String broker(int port) {
        return "127.0.0.1:" + port;
    }

    private List<ApplicationContext> services() {
        return services.stream()
                .map(running::get)
                .filter(Objects::nonNull)
                .map(ApplicationContext.class::cast)
                .toList();
    }

    private CompletableFuture<?> soon(Part part) {
        return soon(part.name(), () -> part.start(clock));
    }

    private <T extends AutoCloseable> CompletableFuture<T> soon(String name, Supplier<T> start) {
        return CompletableFuture.supplyAsync(() -> now(name, start), workers);
    }

    private <T extends AutoCloseable> T now(String name, Supplier<T> start) {
        try {
            var part = start.get();
            running.put(name, part);
            steps.done(name);
            return part;
        } catch (Refused refused) {
            throw refused;
        } catch (StoreFileUnusable e) {
            throw new Refused(e.getMessage() + ".", e);
        } catch (RuntimeException e) {
            throw new Refused("%s does not start: %s.".formatted(name, Reasons.of(e)), e);
        }
    }

    /** What went wrong while several things started at once. */
    static RuntimeException cause(CompletionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : e;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        stop("gateway");
        var stopping = services.stream()
                .map(service -> CompletableFuture.runAsync(() -> stop(service)))
                .toList();
        stopping.forEach(CompletableFuture::join);
        List.of("local-office", "clock", "mail server", "Kafka", "store").forEach(this::stop);
    }

    private void stop(String name) {
        var part = running.remove(name);
        if (part == null) {
            return;
        }
        try {
            part.close();
        } catch (Exception e) {
            log.atWarn().setCause(e).log("{} did not stop in order", name);
        }
    }
}
