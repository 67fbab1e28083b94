package vn.dondoc.contracts.standing;

import vn.dondoc.contracts.Event;

/** How a unit stands. Its subject is {@code planId:unitId}. On topic {@value #TOPIC}. */
public sealed interface StandingEvent extends Event permits StandingChanged {

    /** The Kafka topic. */
    String TOPIC = "dondoc.standings";

    /** The whole state after the change. */
    StandingState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
