package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/**
 * An event-driven task has one more occurrence.
 *
 * @param n number of that occurrence within the assignment
 */
@EventType("assignment.occurrence-opened.v1")
public record OccurrenceOpened(AssignmentState state, int n) implements AssignmentEvent {}
