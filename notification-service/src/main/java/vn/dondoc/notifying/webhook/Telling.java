package vn.dondoc.notifying.webhook;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.platform.time.MachineClock;

/** Enters what concerns a unit for each of its webhooks that wants it. */
@Component
class Telling {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final MachineClock machine;

    Telling(Webhooks webhooks, Deliveries deliveries, MachineClock machine) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.machine = machine;
    }

    /** All of one unit. What happened before a webhook was registered is not for it. */
    void tell(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        var first = notices.get(0);
        for (var hook : webhooks.of(first.province(), first.unitId())) {
            notices.stream().filter(hook::wants).forEach(notice -> deliveries.enter(hook, notice, machine.now()));
        }
    }
}
