package vn.dondoc.contracts.report;

import vn.dondoc.contracts.EventType;

/** A unit does not owe a cell, with a reason (miễn). */
@EventType("waiver.exemption-granted.v1")
public record ExemptionGranted(WaiverState state) implements WaiverEvent {}
