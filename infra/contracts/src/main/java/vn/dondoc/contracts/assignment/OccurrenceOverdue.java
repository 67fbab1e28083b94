package vn.dondoc.contracts.assignment;

import java.time.LocalDate;
import vn.dondoc.contracts.EventType;

/**
 * The due date of an occurrence passed while it was open. Published once for each due date it was given, however late
 * that is noticed.
 *
 * @param n number of that occurrence within the assignment
 * @param dueOn the date that passed
 */
@EventType("assignment.occurrence-overdue.v1")
public record OccurrenceOverdue(AssignmentState state, int n, LocalDate dueOn) implements AssignmentEvent {}
