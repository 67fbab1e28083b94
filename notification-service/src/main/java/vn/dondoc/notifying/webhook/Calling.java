package vn.dondoc.notifying.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.store.StaleVersion;
import vn.dondoc.platform.time.MachineClock;

/**
 * One delivery: claimed, called, noted. Who dies between the call and the note calls again when the lease is over;
 * receivers tell repeats by the id.
 */
@Component
class Calling {

    private static final Logger log = LoggerFactory.getLogger(Calling.class);

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Courier courier;
    private final Failing failing;
    private final WebhookSettings settings;
    private final MachineClock machine;
    private final Clock clock;
    private final MeterRegistry meters;

    Calling(
            Deliveries deliveries,
            Webhooks webhooks,
            Courier courier,
            Failing failing,
            WebhookSettings settings,
            MachineClock machine,
            Clock clock,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.courier = courier;
        this.failing = failing;
        this.settings = settings;
        this.machine = machine;
        this.clock = clock;
        this.meters = meters;
    }

    /** Returns whether it is any use to try the next of the same webhook now. */
    boolean call(Document place) {
        var claimed = deliveries.claim(place, machine.now().plus(settings.lease()));
        if (claimed.isEmpty()) {
            return true;
        }
        var row = claimed.get();
        var hook = webhooks.at(row.province(), row.hook()).filter(Webhook::isActive);
        if (hook.isEmpty()) {
            deliveries.failed(row, null);
            return true;
        }
        return call(hook.get(), row);
    }

    /** Its webhook fails: it goes on when that is tried again. */
    void putOff(Document place) {
        settings.pause(1)
                .ifPresent(pause -> deliveries.claim(place, machine.now().plus(pause)));
    }

    private boolean call(Webhook hook, Delivery row) {
        var attempt = courier.deliver(hook, row.id(), row.body());
        meters.counter("dondoc.webhooks", "outcome", attempt.outcome()).increment();
        if (attempt.isDelivered()) {
            deliveries.delivered(row, attempt);
            failing.forget(hook);
            return true;
        }
        log.atInfo()
                .addKeyValue("delivery", row.key())
                .log("A webhook was not reached: {} {}", attempt.outcome(), attempt.status());
        settings.pause(row.failures() + 1)
                .filter(pause -> !attempt.isGone())
                .ifPresentOrElse(
                        pause -> deliveries.retry(row, attempt, machine.now().plus(pause)),
                        () -> deliveries.failed(row, attempt));
        suspendIfLasting(hook, attempt);
        return false;
    }

    private void suspendIfLasting(Webhook hook, Attempt attempt) {
        var since = failing.note(hook, machine.now());
        var lasting = !since.plus(settings.suspendAfter()).isAfter(machine.now());
        if (!lasting && !attempt.isGone()) {
            return;
        }
        try {
            webhooks.save(hook.suspend(attempt.isGone() ? Webhook.GONE : Webhook.FAILING, clock.instant()));
            log.atWarn().addKeyValue("webhook", hook.key()).log("Webhook suspended");
        } catch (StaleVersion changedMeanwhile) {
            // Whoever changed it looked at it; the next failure decides on what it is then.
            log.atInfo().addKeyValue("webhook", hook.key()).log("Webhook changed meanwhile, not suspended");
        }
    }
}
