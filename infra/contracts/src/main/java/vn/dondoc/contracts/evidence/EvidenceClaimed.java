package vn.dondoc.contracts.evidence;

import vn.dondoc.contracts.EventType;

/** Home Affairs settled which unit a piece counts for. */
@EventType("evidence.claimed.v1")
public record EvidenceClaimed(EvidenceState state) implements EvidenceEvent {}
