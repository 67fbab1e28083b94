package vn.dondoc.contracts.plan;

import vn.dondoc.contracts.EventType;

/** A plan binds from now on. */
@EventType("plan.issued.v1")
public record PlanIssued(PlanState state) implements PlanEvent {}
