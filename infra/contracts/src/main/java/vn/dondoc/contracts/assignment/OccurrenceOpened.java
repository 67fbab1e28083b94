package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/** An event-driven task has one more occurrence. */
@EventType("assignment.occurrence-opened.v1")
public record OccurrenceOpened(AssignmentState state, int n) implements AssignmentEvent {}
