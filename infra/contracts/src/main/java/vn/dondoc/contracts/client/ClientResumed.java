package vn.dondoc.contracts.client;

import vn.dondoc.contracts.EventType;

/** A suspended system may act again. */
@EventType("client.resumed.v1")
public record ClientResumed(ClientState state) implements ClientEvent {}
