package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/**
 * A unit declared that an occurrence cannot be done. Nothing more is expected of it, and it counts as not completed.
 *
 * @param n number of that occurrence within the assignment
 */
@EventType("assignment.occurrence-not-done.v1")
public record OccurrenceNotDone(AssignmentState state, int n) implements AssignmentEvent {}
