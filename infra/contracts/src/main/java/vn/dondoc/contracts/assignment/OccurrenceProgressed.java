package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/**
 * A unit reported progress on an occurrence.
 *
 * @param n number of that occurrence within the assignment
 */
@EventType("assignment.occurrence-progressed.v1")
public record OccurrenceProgressed(AssignmentState state, int n) implements AssignmentEvent {}
