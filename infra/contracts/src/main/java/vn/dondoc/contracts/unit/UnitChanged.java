package vn.dondoc.contracts.unit;

import vn.dondoc.contracts.EventType;

/** Name, parent, validity or codes of a unit changed. */
@EventType("unit.changed.v1")
public record UnitChanged(UnitState state) implements UnitEvent {}
