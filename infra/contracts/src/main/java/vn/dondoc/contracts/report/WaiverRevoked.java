package vn.dondoc.contracts.report;

import vn.dondoc.contracts.EventType;

/** An exemption or extension holds no more from {@code state.revokedAt} on. */
@EventType("waiver.revoked.v1")
public record WaiverRevoked(WaiverState state, String reason) implements WaiverEvent {}
