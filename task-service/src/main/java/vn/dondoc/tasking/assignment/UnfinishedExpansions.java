package vn.dondoc.tasking.assignment;

import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.DueWork;

/** Goes on with expansions that were too long for one event, or whose process died. */
@Component
@Order(2)
class UnfinishedExpansions implements DueWork {

    private final Runs runs;
    private final Walking walking;

    UnfinishedExpansions(Runs runs, Walking walking) {
        this.runs = runs;
        this.walking = walking;
    }

    @Override
    public void run(Instant now) {
        runs.unfinished().forEach(run -> walking.walk(run, Integer.MAX_VALUE));
    }
}
