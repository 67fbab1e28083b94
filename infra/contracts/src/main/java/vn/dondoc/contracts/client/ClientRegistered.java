package vn.dondoc.contracts.client;

import vn.dondoc.contracts.EventType;

/** A unit's own system may act for it from now on. */
@EventType("client.registered.v1")
public record ClientRegistered(ClientState state) implements ClientEvent {}
