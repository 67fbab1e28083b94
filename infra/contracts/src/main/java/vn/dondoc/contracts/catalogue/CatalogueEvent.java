package vn.dondoc.contracts.catalogue;

import vn.dondoc.contracts.Event;

/** What happens to an entry of a catalogue. On topic {@value #TOPIC}. */
public sealed interface CatalogueEvent extends Event permits CatalogueChanged {

    /** The Kafka topic. */
    String TOPIC = "dondoc.catalogues";

    /** The whole state after the change. */
    CatalogueEntryState state();

    @Override
    default String province() {
        return state().province();
    }

    @Override
    default String subject() {
        return state().id();
    }
}
