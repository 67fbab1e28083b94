package vn.dondoc.contracts.webhook;

import vn.dondoc.contracts.Event;

/** What happens to a unit's webhook. On topic {@value #TOPIC}. */
public sealed interface WebhookEvent extends Event permits WebhookChanged {

    /** The Kafka topic. */
    String TOPIC = "dondoc.webhooks";

    /** The whole state after the change. */
    WebhookState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
