package vn.dondoc.contracts.client;

import vn.dondoc.contracts.EventType;

/** Name, role or origins of a unit's system changed. */
@EventType("client.changed.v1")
public record ClientChanged(ClientState state) implements ClientEvent {}
