package vn.dondoc.tasking.assignment;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.DueWork;

/** Goes on with expansions that were too long for one event, or whose process died. */
@Component
@Order(2)
class UnfinishedExpansions implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(UnfinishedExpansions.class);

    private final Runs runs;
    private final Walking walking;

    UnfinishedExpansions(Runs runs, Walking walking) {
        this.runs = runs;
        this.walking = walking;
    }

    /** One that fails is tried again at the next run, and the others go on now. */
    @Override
    public void run(Instant now) {
        for (var run : runs.unfinished()) {
            try {
                walking.walk(run, Integer.MAX_VALUE);
            } catch (RuntimeException e) {
                log.atError().setCause(e).log("Expansion of {} version {} failed", run.planId(), run.planVersion());
            }
        }
    }
}
