package vn.dondoc.contracts.reminder;

import vn.dondoc.contracts.EventType;

/** The mail could not be delivered; it stands in the list of undelivered ones. */
@EventType("reminder.failed.v1")
public record ReminderFailed(ReminderState state) implements ReminderEvent {}
