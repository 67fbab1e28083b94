package vn.dondoc.contracts.standing;

import vn.dondoc.contracts.EventType;

/** Cells or reports of a unit under a plan changed, by a deed or by time alone. */
@EventType("standing.changed.v1")
public record StandingChanged(StandingState state) implements StandingEvent {}
