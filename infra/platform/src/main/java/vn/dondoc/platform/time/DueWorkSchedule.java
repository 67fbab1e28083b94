package vn.dondoc.platform.time;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs everything that has become due, again and again; one failing piece does not keep the others from running. */
class DueWorkSchedule {

    private static final Logger log = LoggerFactory.getLogger(DueWorkSchedule.class);

    private final List<DueWork> work;
    private final Clock clock;

    DueWorkSchedule(List<DueWork> work, Clock clock) {
        this.work = List.copyOf(work);
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${dondoc.due-work.every:PT30S}",
            fixedDelayString = "${dondoc.due-work.every:PT30S}")
    void run() {
        var now = clock.instant();
        for (var piece : work) {
            try {
                piece.run(now);
            } catch (RuntimeException e) {
                log.atError().setCause(e).log("Due work failed and is tried again at the next run");
            }
        }
    }
}
