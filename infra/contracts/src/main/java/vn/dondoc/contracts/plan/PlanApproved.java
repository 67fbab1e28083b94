package vn.dondoc.contracts.plan;

import vn.dondoc.contracts.EventType;

/** A plan was approved and may be issued. */
@EventType("plan.approved.v1")
public record PlanApproved(PlanState state) implements PlanEvent {}
