package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/** An amendment took the task away from the unit. */
@EventType("assignment.cancelled.v1")
public record AssignmentCancelled(AssignmentState state) implements AssignmentEvent {}
