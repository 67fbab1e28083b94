package vn.dondoc.contracts.plan;

import vn.dondoc.contracts.EventType;

/** A draft was handed in for approval. */
@EventType("plan.submitted.v1")
public record PlanSubmitted(PlanState state) implements PlanEvent {}
