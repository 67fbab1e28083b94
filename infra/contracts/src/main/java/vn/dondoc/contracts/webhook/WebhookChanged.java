package vn.dondoc.contracts.webhook;

import vn.dondoc.contracts.EventType;

/** Where a unit wants to be told was registered, changed, suspended, resumed or removed. */
@EventType("webhook.changed.v1")
public record WebhookChanged(WebhookState state) implements WebhookEvent {}
