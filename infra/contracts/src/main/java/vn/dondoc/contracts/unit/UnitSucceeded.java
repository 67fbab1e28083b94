package vn.dondoc.contracts.unit;

import vn.dondoc.contracts.EventType;

/** A unit was merged, split, renamed or abolished; the last entry of its successions says how. */
@EventType("unit.succeeded.v1")
public record UnitSucceeded(UnitState state) implements UnitEvent {}
