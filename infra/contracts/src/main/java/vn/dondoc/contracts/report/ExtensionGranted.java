package vn.dondoc.contracts.report;

import vn.dondoc.contracts.EventType;

/** A unit has more time, with a reason (gia hạn). */
@EventType("waiver.extension-granted.v1")
public record ExtensionGranted(WaiverState state) implements WaiverEvent {}
