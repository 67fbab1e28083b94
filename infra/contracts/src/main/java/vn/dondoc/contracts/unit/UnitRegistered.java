package vn.dondoc.contracts.unit;

import vn.dondoc.contracts.EventType;

/** A unit is known from now on. */
@EventType("unit.registered.v1")
public record UnitRegistered(UnitState state) implements UnitEvent {}
