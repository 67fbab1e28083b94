package vn.dondoc.contracts.reminder;

import vn.dondoc.contracts.EventType;

/** The mail server took the mail that carries this reminder. */
@EventType("reminder.sent.v1")
public record ReminderSent(ReminderState state) implements ReminderEvent {}
