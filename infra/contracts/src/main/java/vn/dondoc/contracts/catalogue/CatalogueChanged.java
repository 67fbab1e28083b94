package vn.dondoc.contracts.catalogue;

import vn.dondoc.contracts.EventType;

/** An administrator added a code to a catalogue or named it otherwise. */
@EventType("catalogue.changed.v1")
public record CatalogueChanged(CatalogueEntryState state) implements CatalogueEvent {}
