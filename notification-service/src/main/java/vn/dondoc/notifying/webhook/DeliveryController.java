package vn.dondoc.notifying.webhook;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.time.MachineClock;
import vn.dondoc.platform.web.Page;
import vn.dondoc.platform.web.Paging;
import vn.dondoc.platform.web.Refusal;

/** What was sent to a webhook, what came of it, and once more if wanted. */
@RestController
@RequestMapping("/api/v1/webhooks/{id}")
class DeliveryController {

    private static final int MOST_AT_ONCE = 500;

    private final WebhookRegister register;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final MachineClock machine;

    DeliveryController(WebhookRegister register, Webhooks webhooks, Deliveries deliveries, MachineClock machine) {
        this.register = register;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.machine = machine;
    }

    /** A row of the ledger. The body is what is or was sent, word for word. */
    record DeliveryView(
            String id,
            String type,
            Instant createdAt,
            Delivery.State state,
            List<Attempt> attempts,
            @Nullable Instant nextAttemptAt,
            String body) {

        static DeliveryView of(Delivery row) {
            return new DeliveryView(
                    row.id(),
                    row.type(),
                    row.createdAt(),
                    row.state(),
                    row.attempts(),
                    row.nextAttemptAt(),
                    row.body());
        }
    }

    record Redriven(int count) {}

    @GetMapping("/deliveries")
    Page<DeliveryView> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String state,
            Paging paging,
            Caller caller) {
        readers(caller);
        var hook = webhooks.find(id, caller).orElseThrow(() -> Refusal.notFound("webhook", id));
        var found = deliveries.page(hook, state == null ? null : state(state), paging.after(), paging.oneMore());
        return Page.of(found, paging, Delivery::id).map(DeliveryView::of);
    }

    /** Sends a trial with the next run. */
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView test(@PathVariable String id, Caller caller) {
        WebhookController.writers(caller);
        return DeliveryView.of(register.trial(id, caller));
    }

    @PostMapping("/deliveries/{delivery}/redrive")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView redrive(@PathVariable String id, @PathVariable String delivery, Caller caller) {
        WebhookController.writers(caller);
        var hook = active(id, caller);
        var row = deliveries
                .find(Keys.of(hook.key(), delivery))
                .orElseThrow(() -> Refusal.notFound("delivery", delivery));
        return DeliveryView.of(deliveries.again(row, machine.now()));
    }

    /** Everything that failed, the oldest first, at most so many at once. */
    @PostMapping("/redrive")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Redriven redriveFailed(@PathVariable String id, Caller caller) {
        WebhookController.writers(caller);
        var failed = deliveries.page(active(id, caller), Delivery.State.FAILED, "", MOST_AT_ONCE);
        failed.forEach(row -> deliveries.again(row, machine.now()));
        return new Redriven(failed.size());
    }

    private Webhook active(String id, Caller caller) {
        var hook = register.changeable(id, caller);
        if (!hook.isActive()) {
            throw Refusal.conflict("webhook-suspended", id);
        }
        return hook;
    }

    static void readers(Caller caller) {
        caller.require(Role.ADMIN, Role.MONITOR, Role.AUDITOR, Role.UNIT_LEAD, Role.UNIT_EDITOR, Role.AGENCY_CLIENT);
    }

    private static Delivery.State state(String name) {
        return Arrays.stream(Delivery.State.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.fields().at("state", "webhook.state", name));
    }
}
