package vn.dondoc.contracts.evidence;

import vn.dondoc.contracts.EventType;

/** A unit sent a piece of evidence. */
@EventType("evidence.submitted.v1")
public record EvidenceSubmitted(EvidenceState state) implements EvidenceEvent {}
