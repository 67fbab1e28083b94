package vn.dondoc.testing;

/** The broker of this test run. It is shared by all test classes, so tests choose their own ids or topics. */
public record KafkaUnderTest(String bootstrapServers) {

    /** Sees what is sent to the topics from now on. */
    public EventProbe probe(String... topics) {
        return EventProbe.fromNow(bootstrapServers, topics);
    }
}
