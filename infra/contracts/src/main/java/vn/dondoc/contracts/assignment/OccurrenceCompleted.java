package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/**
 * A unit completed an occurrence.
 *
 * @param n number of that occurrence within the assignment
 */
@EventType("assignment.occurrence-completed.v1")
public record OccurrenceCompleted(AssignmentState state, int n) implements AssignmentEvent {}
