package vn.dondoc.contracts.reminder;

import vn.dondoc.contracts.Event;

/** What became of a reminder. On topic {@value #TOPIC}. */
public sealed interface ReminderEvent extends Event permits ReminderSent, ReminderFailed {

    /** The Kafka topic. */
    String TOPIC = "dondoc.reminders";

    /** The whole state after the change. */
    ReminderState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
