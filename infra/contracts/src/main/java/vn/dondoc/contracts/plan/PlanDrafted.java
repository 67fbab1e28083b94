package vn.dondoc.contracts.plan;

import vn.dondoc.contracts.EventType;

/** A draft was written or rewritten; nobody is bound yet. */
@EventType("plan.drafted.v1")
public record PlanDrafted(PlanState state) implements PlanEvent {}
