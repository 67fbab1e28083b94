package vn.dondoc.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.LoggerFactory;
import vn.dondoc.local.control.LocalClock;
import vn.dondoc.local.demo.DemoProvince;

/**
 * Plays the demo province once per data directory. Its story lies in the past, so the clock begins with the story and
 * in the end arrives where it was wanted: at {@code --now}, or back in step with the system's. Should the story break
 * off, everything else still runs.
 */
record Demo(Options options, DataDirectory data, LocalClock clock) {

    private static final String MARK = "demo-loaded";

    /** To be asked before anything starts: puts the clock where this start wants it. */
    void prepareClock() {
        if (!isPending()) {
            if (options.now() != null) {
                clock.put(options.now());
            }
        } else if (!clock.standsStill()) {
            clock.put(wanted().isBefore(DemoProvince.BEGINS) ? wanted() : DemoProvince.BEGINS);
        }
    }

    void load(URI origin, ClockMove move, Steps steps) {
        if (!isPending()) {
            return;
        }
        try {
            new DemoProvince(origin, step -> steps.done("demo province: " + step)).load(clock.instant(), wanted());
            if (clock.instant().isBefore(wanted())) {
                move.to(wanted());
            }
            if (options.now() == null) {
                clock.follow();
            }
            Files.writeString(data.at(MARK), "1\n");
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(Demo.class).atError().setCause(e).log("The demo province is not loaded");
            steps.done("demo province: broken off, tried again at the next start (" + Reasons.of(e) + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Moves the clock and does what thereby becomes due. */
    @FunctionalInterface
    interface ClockMove {

        void to(Instant position) throws InterruptedException;
    }

    private boolean isPending() {
        return options.demo() && !Files.exists(data.at(MARK));
    }

    private Instant wanted() {
        return options.now() == null ? Clock.systemUTC().instant() : options.now();
    }
}
