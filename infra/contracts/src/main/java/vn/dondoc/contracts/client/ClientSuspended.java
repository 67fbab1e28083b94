package vn.dondoc.contracts.client;

import vn.dondoc.contracts.EventType;

/** A unit's system may no longer act, for now. */
@EventType("client.suspended.v1")
public record ClientSuspended(ClientState state) implements ClientEvent {}
