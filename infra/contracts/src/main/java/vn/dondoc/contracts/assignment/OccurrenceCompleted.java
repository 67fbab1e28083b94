package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/** A unit completed an occurrence. */
@EventType("assignment.occurrence-completed.v1")
public record OccurrenceCompleted(AssignmentState state, int n) implements AssignmentEvent {}
