package vn.dondoc.local.control;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import vn.dondoc.platform.store.OutboxRelay;
import vn.dondoc.platform.time.DueWork;

/**
 * Moves the clock. Everything that happened before is settled first, so that it is judged by the old time; then what
 * has become due is done, service by service, until nothing new follows from it.
 */
public final class TimeTravel implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TimeTravel.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROUNDS = 10;

    private final LocalClock clock;
    private final Services services;
    private final String bootstrapServers;
    private @Nullable Backlog opened;

    public TimeTravel(LocalClock clock, Services services, String bootstrapServers) {
        this.clock = clock;
        this.services = services;
        this.bootstrapServers = bootstrapServers;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * @throws IllegalArgumentException if that is in the clock's past
     * @throws Unsettled if events are still on their way after a minute; the clock may then have moved
     */
    public synchronized Instant moveTo(Instant position) throws InterruptedException {
        settle();
        clock.moveTo(position);
        for (var round = 0; round < ROUNDS; round++) {
            var before = backlog().state().written();
            for (var service : services.inOrder()) {
                doDueWork(service);
                settle();
            }
            if (backlog().state().written() == before) {
                break;
            }
        }
        return clock.instant();
    }

    private void doDueWork(ApplicationContext service) {
        service.getBeanProvider(DueWork.class).orderedStream().forEach(work -> work.run(clock.instant()));
    }

    /** Returns when nothing is on its way: what consumers make of events may be events again. */
    private void settle() throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            relay();
            // What a consumer writes is in the relay before its message counts as processed, and may have left it
            // since.
            var state = backlog().state();
            if (state.settled() && nothingToRelay() && backlog().isStill(state)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        log.atWarn().log("Events are still on their way: {}", backlog().state());
        throw new Unsettled("Events are still on their way: " + backlog().state());
    }

    private boolean nothingToRelay() {
        return relays().allMatch(relay -> relay.open() == 0);
    }

    private void relay() throws InterruptedException {
        for (var relay : relays().toList()) {
            if (!relay.drain(0, PATIENCE)) {
                throw new Unsettled("Events wait for the broker");
            }
        }
    }

    private Stream<OutboxRelay> relays() {
        return services.inOrder().stream().flatMap(service -> service.getBeanProvider(OutboxRelay.class).stream());
    }

    /** Not before it is needed: until then the broker may still be starting. */
    private synchronized Backlog backlog() {
        if (opened == null) {
            opened = new Backlog(bootstrapServers);
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
