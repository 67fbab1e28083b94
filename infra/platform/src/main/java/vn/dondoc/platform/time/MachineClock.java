package vn.dondoc.platform.time;

import java.time.Clock;
import java.time.Instant;

/**
 * The machine's own clock, for leases, patience and grace periods only. Business never reads it: that clock may stand
 * still or run through a year in a minute.
 */
public final class MachineClock {

    private final Clock clock;

    public MachineClock(Clock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }
}
