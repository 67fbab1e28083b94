package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/** An amendment changed future occurrences; done ones stay. */
@EventType("assignment.revised.v1")
public record AssignmentRevised(AssignmentState state) implements AssignmentEvent {}
