package vn.dondoc.contracts.plan;

import vn.dondoc.contracts.EventType;

/** A plan was sent back to its authors. */
@EventType("plan.returned.v1")
public record PlanReturned(PlanState state) implements PlanEvent {}
