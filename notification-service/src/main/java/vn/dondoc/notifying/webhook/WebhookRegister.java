package vn.dondoc.notifying.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.webhook.WebhookStatus;
import vn.dondoc.platform.register.Units;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.security.Role;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.time.MachineClock;
import vn.dondoc.platform.web.ETags;
import vn.dondoc.platform.web.Refusal;

/** Registers webhooks and changes them, for a unit that does so itself or for Home Affairs that does it for the unit. */
@Component
class WebhookRegister {

    private static final Logger log = LoggerFactory.getLogger(WebhookRegister.class);
    private static final int MOST_OF_A_UNIT = 10;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Failing failing;
    private final Units units;
    private final MachineClock machine;
    private final Clock clock;

    WebhookRegister(
            Webhooks webhooks, Deliveries deliveries, Failing failing, Units units, MachineClock machine, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.failing = failing;
        this.units = units;
        this.machine = machine;
        this.clock = clock;
    }

    /** @param created whether it has a new secret, which is to be shown */
    record Outcome(Webhook webhook, boolean created) {}

    Outcome put(String id, WebhookBody.Read told, @Nullable String ifMatch, Caller caller) {
        mayChange(told.unitId(), caller);
        if (units.find(told.unitId(), caller).isEmpty()) {
            throw Refusal.fields().at("/unitId", "unknown-unit", told.unitId());
        }
        var known = webhooks.any(id, caller).orElse(null);
        if (known == null || !known.isThere()) {
            return new Outcome(register(id, told, known, caller), true);
        }
        if (!known.unitId().equals(told.unitId())) {
            throw Refusal.conflict("exists");
        }
        ETags.check(ifMatch, known.version());
        var same = known.url().equals(told.url()) && known.events().equals(told.events());
        return new Outcome(same ? known : save(known.change(told.url(), told.events(), clock.instant())), false);
    }

    private Webhook register(String id, WebhookBody.Read told, @Nullable Webhook removed, Caller caller) {
        if (webhooks.of(caller.province(), told.unitId()).size() >= MOST_OF_A_UNIT) {
            throw Refusal.conflict("webhooks-full", MOST_OF_A_UNIT);
        }
        var at = clock.instant();
        if (removed != null) {
            return save(removed.registerAgain(told.unitId(), told.url(), told.events(), at));
        }
        var added = webhooks.add(Webhook.register(caller.province(), id, told.unitId(), told.url(), told.events(), at));
        log.atInfo().addKeyValue("webhook", added.key()).log("Webhook registered");
        return added;
    }

    Webhook rotate(String id, Caller caller) {
        return change(id, (hook, at) -> hook.rotate(at, machine.now()), caller);
    }

    Webhook suspend(String id, Caller caller) {
        return change(id, (hook, at) -> hook.isActive() ? hook.suspend(null, at) : null, caller);
    }

    Webhook resume(String id, Caller caller) {
        var resumed = change(id, (hook, at) -> hook.isActive() ? null : hook.resume(at), caller);
        failing.forget(resumed);
        return resumed;
    }

    void remove(String id, Caller caller) {
        change(id, Webhook::remove, caller);
    }

    /** A trial, due at once. */
    Delivery trial(String id, Caller caller) {
        var hook = changeable(id, caller);
        if (hook.status() == WebhookStatus.SUSPENDED) {
            throw Refusal.conflict("webhook-suspended", id);
        }
        var now = machine.now();
        var data = Map.<String, Object>of("webhookId", id, "unitId", hook.unitId());
        return deliveries.enter(
                hook,
                new Notice(hook.province(), hook.unitId(), Topic.PING, String.valueOf(now.toEpochMilli()), now, data),
                now);
    }

    /** One that the caller may change. */
    Webhook changeable(String id, Caller caller) {
        var hook = webhooks.find(id, caller).orElseThrow(() -> Refusal.notFound("webhook", id));
        mayChange(hook.unitId(), caller);
        return hook;
    }

    private static void mayChange(String unitId, Caller caller) {
        if (!caller.has(Role.ADMIN) && !caller.has(Role.MONITOR)) {
            caller.require(Role.UNIT_LEAD);
            if (!caller.actsFor(unitId)) {
                throw Refusal.notFound("unit", unitId);
            }
        }
    }

    /** A decision that changes nothing is null. */
    private Webhook change(String id, BiFunction<Webhook, Instant, @Nullable Change<Webhook>> decision, Caller caller) {
        var hook = changeable(id, caller);
        var change = decision.apply(hook, clock.instant());
        return change == null ? hook : save(change);
    }

    private Webhook save(Change<Webhook> change) {
        var saved = webhooks.save(change);
        log.atInfo().addKeyValue("webhook", saved.key()).log("Webhook {}", saved.status());
        return saved;
    }
}
