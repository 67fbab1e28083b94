package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/** A completed occurrence is open again. */
@EventType("assignment.occurrence-reopened.v1")
public record OccurrenceReopened(AssignmentState state, int n) implements AssignmentEvent {}
