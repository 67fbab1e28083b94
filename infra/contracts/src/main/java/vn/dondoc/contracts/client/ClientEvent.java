package vn.dondoc.contracts.client;

import vn.dondoc.contracts.Event;

/** What happens to the client of a unit's own system. On topic {@value #TOPIC}. */
public sealed interface ClientEvent extends Event
        permits ClientRegistered, ClientChanged, ClientRotated, ClientSuspended, ClientResumed {

    /** The Kafka topic. */
    String TOPIC = "dondoc.clients";

    /** The whole state after the change. */
    ClientState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
