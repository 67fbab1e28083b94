package vn.dondoc.notifying.webhook;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.DueWork;
import vn.dondoc.platform.time.MachineClock;

/** Keeps the log of deliveries from growing for ever. What still waits stays and is looked at again as long after. */
@Component
class Forgetting implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);
    private static final int MOST_ROUNDS = 50;

    private final Ages ages;
    private final Deliveries deliveries;
    private final WebhookSettings settings;
    private final MachineClock machine;

    Forgetting(Ages ages, Deliveries deliveries, WebhookSettings settings, MachineClock machine) {
        this.ages = ages;
        this.deliveries = deliveries;
        this.settings = settings;
        this.machine = machine;
    }

    @Override
    public void run(Instant now) {
        var before = machine.now().minus(settings.keep());
        var forgotten = 0;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var old = ages.before(before);
            if (old.isEmpty()) {
                break;
            }
            for (var mark : old) {
                var delivery = mark.getString("delivery");
                if (deliveries.forget(delivery)) {
                    forgotten++;
                } else {
                    ages.note(delivery, machine.now());
                }
                ages.remove(mark);
            }
        }
        if (forgotten > 0) {
            log.atInfo().addKeyValue("deliveries", forgotten).log("Old deliveries forgotten");
        }
    }
}
