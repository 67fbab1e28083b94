package vn.dondoc.contracts.evidence;

import vn.dondoc.contracts.EventType;

/** The editorial board published or rejected a piece. */
@EventType("evidence.decided.v1")
public record EvidenceDecided(EvidenceState state) implements EvidenceEvent {}
