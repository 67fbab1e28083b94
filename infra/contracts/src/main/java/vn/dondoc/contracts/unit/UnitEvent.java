package vn.dondoc.contracts.unit;

import vn.dondoc.contracts.Event;

/** What happens to a unit. On topic {@value #TOPIC}. */
public sealed interface UnitEvent extends Event permits UnitRegistered, UnitChanged, UnitSucceeded {

    /** The Kafka topic. */
    String TOPIC = "dondoc.units";

    /** The whole state after the change. */
    UnitState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
