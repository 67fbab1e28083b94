package vn.dondoc.reporting.tracking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.DueWork;

/**
 * Recounts every plan from the event log each night from 02:00 on. Nights that were slept through are not made up for:
 * one recount says all that they would have. It reports and never mends.
 */
@Component
class NightlyRecount implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(NightlyRecount.class);
    private static final Duration HOUR = Duration.ofHours(2);
    private static final int PLANS_PER_READING = 20;

    private final Nights nights;
    private final Clockwork clockwork;
    private final Recount recount;
    private volatile @Nullable LocalDate settled;

    NightlyRecount(Nights nights, Clockwork clockwork, Recount recount) {
        this.nights = nights;
        this.clockwork = clockwork;
        this.recount = recount;
    }

    @Override
    public void run(Instant now) {
        var night = BusinessZone.dateOf(now.minus(HOUR));
        if (night.equals(settled)) {
            return;
        }
        clockwork.run(now);
        var open = nights.open(night);
        for (int from = 0; from < open.size(); from += PLANS_PER_READING) {
            recount(open.subList(from, Math.min(from + PLANS_PER_READING, open.size())), night);
        }
        if (nights.open(night).isEmpty()) {
            settled = night;
        }
    }

    /** What fails stays leased for a while and is tried again after it. */
    private void recount(List<PlanKey> open, LocalDate night) {
        var claimed = open.stream().filter(plan -> nights.claim(plan, night)).toList();
        if (claimed.isEmpty()) {
            return;
        }
        try {
            recount.fromEvents(claimed).forEach(plan -> nights.done(plan, night));
        } catch (RuntimeException e) {
            log.atError().addKeyValue("plans", claimed).setCause(e).log("Plans cannot be recounted tonight");
        }
    }
}
