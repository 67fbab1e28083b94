package vn.dondoc.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.dondoc.contracts.Event;
import vn.dondoc.contracts.EventCatalogue;
import vn.dondoc.contracts.Wire;

/** The other services, as far as this one can tell: events on their topics. */
final class Surroundings {

    private final Producer<String, byte[]> producer;

    Surroundings(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    void send(Event event, long sequence, Instant time) {
        var message = message(event.getClass(), event, Wire.mapper().writeValueAsBytes(event), sequence, time);
        send(message);
    }

    /** Looks like that event, and is not readable. */
    void poison(Event event, long sequence, Instant time) {
        send(message(event.getClass(), event, "{".getBytes(StandardCharsets.UTF_8), sequence, time));
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, byte[]> message(
            Class<? extends Event> type, Event event, byte[] payload, long sequence, Instant time) {
        var key = event.province() + ":" + event.subject();
        var message = new ProducerRecord<>(EventCatalogue.topicOf(type), key, payload);
        header(message, "ce_id", key + "/" + sequence);
        header(message, "ce_type", EventCatalogue.typeOf(type));
        header(message, "ce_source", "/dondoc/test");
        header(message, "ce_subject", event.subject());
        header(message, "ce_time", time.toString());
        header(message, "ce_sequence", Long.toString(sequence));
        header(message, "ce_province", event.province());
        return message;
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
