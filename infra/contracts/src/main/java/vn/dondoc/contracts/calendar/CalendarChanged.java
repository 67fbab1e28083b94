package vn.dondoc.contracts.calendar;

import vn.dondoc.contracts.EventType;

/** The working calendar of a year was set or replaced. */
@EventType("calendar.changed.v1")
public record CalendarChanged(CalendarState state) implements CalendarEvent {}
