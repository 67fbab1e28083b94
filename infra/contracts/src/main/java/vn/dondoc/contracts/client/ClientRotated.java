package vn.dondoc.contracts.client;

import vn.dondoc.contracts.EventType;

/** A unit's system got a new secret; the one before ends. */
@EventType("client.rotated.v1")
public record ClientRotated(ClientState state) implements ClientEvent {}
