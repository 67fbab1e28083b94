package vn.dondoc.contracts.assignment;

import java.time.LocalDate;
import vn.dondoc.contracts.EventType;

/**
 * A unit asks Home Affairs for more time. The due date stays what it is until that is decided.
 *
 * @param n number of the occurrence within the assignment
 * @param dueOn the date it asks for
 */
@EventType("assignment.extension-requested.v1")
public record ExtensionRequested(AssignmentState state, int n, LocalDate dueOn) implements AssignmentEvent {}
