package vn.dondoc.contracts.urging;

import vn.dondoc.contracts.Event;

/** What Home Affairs decides about reminding the units of a plan. On topic {@value #TOPIC}. */
public sealed interface UrgingEvent extends Event permits LadderChanged, UnitsUrged {

    /** The Kafka topic. */
    String TOPIC = "dondoc.urging";
}
