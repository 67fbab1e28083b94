package vn.dondoc.platform.store;

/**
 * State that one service owns and changes one decision at a time. Implementations are public records, as the driver's
 * record codec demands; their transitions stay package-private.
 */
public interface Aggregate {

    /** Chosen by the client, unique within its province. */
    String id();

    /** The tenant. */
    String province();

    /** Counts the decisions, the first one being 1; it is also the sequence of the event that the decision raised. */
    long version();

    /** Where it is stored. The province is part of it, so that no look-up can cross provinces. */
    default String key() {
        return Keys.of(province(), id());
    }
}
