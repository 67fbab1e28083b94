package vn.dondoc.contracts.plan;

import vn.dondoc.contracts.EventType;

/** A plan has a new version, in force from its effective date. */
@EventType("plan.amended.v1")
public record PlanAmended(PlanState state) implements PlanEvent {}
