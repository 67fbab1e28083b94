package vn.dondoc.planning.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.BusinessZone;
import vn.dondoc.platform.time.DueWork;

/**
 * Checks every chain each night from 03:00 on and once after a start. A broken one is a line in the log and stands in the
 * gauge {@code dondoc.audit.broken} until a later check finds it whole. It reads only, so each instance does it by itself.
 */
@Component
class NightlyCheck implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(NightlyCheck.class);
    private static final Duration HOUR = Duration.ofHours(3);

    private final Links links;
    private final Verification verification;
    private final AtomicInteger broken = new AtomicInteger();
    private volatile @Nullable LocalDate checked;

    NightlyCheck(Links links, Verification verification, MeterRegistry meters) {
        this.links = links;
        this.verification = verification;
        Gauge.builder("dondoc.audit.broken", broken, AtomicInteger::get)
                .description("Audit chains that the last nightly check found broken")
                .register(meters);
    }

    @Override
    public void run(Instant now) {
        var night = BusinessZone.dateOf(now.minus(HOUR));
        if (night.equals(checked)) {
            return;
        }
        broken.set((int) links.provinces().stream()
                .filter(province -> !isIntact(province))
                .count());
        checked = night;
    }

    private boolean isIntact(String province) {
        var verdict = verification.verify(province, null);
        if (verdict.brokenAt() != null) {
            log.atError()
                    .addKeyValue("province", province)
                    .addKeyValue("record", verdict.brokenAt().sequence())
                    .addKeyValue("reason", verdict.brokenAt().reason())
                    .log("The audit chain is broken");
        }
        return verdict.intact();
    }
}
