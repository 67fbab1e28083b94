package vn.dondoc.contracts;

/**
 * Something that happened to one aggregate. Every event carries the whole state of what changed, so a consumer that
 * sees only the latest event of an aggregate still knows everything it needs. No event carries personal data: names of
 * persons, e-mail addresses and phone numbers stay in the service that owns them.
 */
public interface Event {

    /** The tenant. No query and no projection crosses it. */
    String province();

    /** Id of the aggregate within its province. The two make the key on Kafka, so the events of one aggregate keep their order. */
    String subject();
}
