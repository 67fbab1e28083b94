package vn.dondoc.contracts.assignment;

import vn.dondoc.contracts.EventType;

/**
 * Home Affairs refused the extension a unit asked for.
 *
 * @param n number of the occurrence within the assignment
 */
@EventType("assignment.extension-refused.v1")
public record ExtensionRefused(AssignmentState state, int n) implements AssignmentEvent {}
