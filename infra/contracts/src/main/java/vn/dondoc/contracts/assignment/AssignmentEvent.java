package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.Event;

/** What happens to an assignment. On topic {@value #TOPIC}. */
public sealed interface AssignmentEvent extends Event
        permits AssignmentIssued,
                AssignmentRevised,
                AssignmentCancelled,
                OccurrenceOpened,
                OccurrenceProgressed,
                OccurrenceCompleted,
                OccurrenceReopened,
                OccurrenceExtended,
                OccurrenceNotDone,
                OccurrenceOverdue,
                ExtensionRequested,
                ExtensionRefused,
                PartsChanged {

    /** The Kafka topic. */
    String TOPIC = "dondoc.assignments";

    /** The whole state after the change. */
    AssignmentState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
