package vn.dondoc.contracts.plan;

import vn.dondoc.contracts.EventType;

/** A plan has ended; what was owed stays on the record. */
@EventType("plan.closed.v1")
public record PlanClosed(PlanState state) implements PlanEvent {}
