package vn.dondoc.contracts.evidence;

import vn.dondoc.contracts.Event;

/** What happens to a piece of evidence. On topic {@value #TOPIC}. */
public sealed interface EvidenceEvent extends Event
        permits EvidenceSubmitted, EvidenceDecided, EvidenceClaimed, EvidenceWithdrawn {

    /** The Kafka topic. */
    String TOPIC = "dondoc.evidence";

    /** The whole state after the change. */
    EvidenceState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
