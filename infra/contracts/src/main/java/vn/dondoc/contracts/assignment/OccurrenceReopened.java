package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/**
 * A completed occurrence is open again.
 *
 * @param n number of that occurrence within the assignment
 */
@EventType("assignment.occurrence-reopened.v1")
public record OccurrenceReopened(AssignmentState state, int n) implements AssignmentEvent {}
