package vn.dondoc.contracts.evidence;

import vn.dondoc.contracts.EventType;

/** The unit took a piece back. */
@EventType("evidence.withdrawn.v1")
public record EvidenceWithdrawn(EvidenceState state) implements EvidenceEvent {}
