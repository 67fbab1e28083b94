package vn.dondoc.contracts.report;

import vn.dondoc.contracts.Event;

/** What Home Affairs grants a unit. On topic {@value #TOPIC}. */
public sealed interface WaiverEvent extends Event permits ExemptionGranted, ExtensionGranted, WaiverRevoked {

    /** The Kafka topic. */
    String TOPIC = "dondoc.waivers";

    /** The whole state after the change. */
    WaiverState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
