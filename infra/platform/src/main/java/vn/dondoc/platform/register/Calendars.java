package vn.dondoc.platform.register;

import java.util.List;
import java.util.stream.Collectors;
import vn.dondoc.contracts.calendar.CalendarEvent;
import vn.dondoc.contracts.calendar.CalendarState;
import vn.dondoc.contracts.calendar.Holiday;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.store.Copies;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.time.WorkingCalendar;

/** This service's copy of the working calendars, with every version of each year. */
public final class Calendars {

    private final Copies<CalendarState> copies;

    Calendars(Store store) {
        this.copies = store.copies("calendars", CalendarState.class);
    }

    /** Keeps what an event says. Returns whether it was news. */
    public boolean keep(Envelope<? extends CalendarEvent> envelope) {
        return copies.keep(envelope.key(), envelope.sequence(), envelope.event().state());
    }

    /** The working calendar of a province as it is known now. */
    public WorkingCalendar of(String province) {
        return join(copies.all(province + ":"));
    }

    /** Every version of every year, by year, oldest first. */
    public List<CalendarState> histories(String province) {
        return copies.histories(province + ":");
    }

    private static WorkingCalendar join(List<CalendarState> years) {
        return new WorkingCalendar(
                years.stream()
                        .flatMap(year -> year.holidays().stream())
                        .map(Holiday::date)
                        .collect(Collectors.toSet()),
                years.stream().flatMap(year -> year.makeUpDays().stream()).collect(Collectors.toSet()));
    }
}
