package vn.dondoc.contracts.calendar;

import vn.dondoc.contracts.Event;

/** What happens to a working calendar. On topic {@value #TOPIC}. */
public sealed interface CalendarEvent extends Event permits CalendarChanged {

    /** The Kafka topic. */
    String TOPIC = "dondoc.calendars";

    /** The whole state after the change. */
    CalendarState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().province() + ":" + state().year();
    }
}
