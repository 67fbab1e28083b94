package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/**
 * Home Affairs moved the due date of an occurrence.
 *
 * @param n number of that occurrence within the assignment
 */
@EventType("assignment.occurrence-extended.v1")
public record OccurrenceExtended(AssignmentState state, int n) implements AssignmentEvent {}
