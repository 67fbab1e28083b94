package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/** A unit has been given a task. */
@EventType("assignment.issued.v1")
public record AssignmentIssued(AssignmentState state) implements AssignmentEvent {}
