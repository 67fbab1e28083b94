package vn.dondoc.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Puts events on Kafka in CloudEvents binary mode and returns only when the broker has acknowledged every one; that is
 * why it is a plain producer and not a binding.
 */
public final class EventSender {

    private final Producer<String, byte[]> producer;

    public EventSender(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** Sends all, in order per key. @throws KafkaException if any was not acknowledged; then all must be sent again */
    public void send(List<OutgoingEvent> events) {
        send(producer, events.stream().map(EventSender::onTheWire).toList());
    }

    static void send(Producer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> messages) {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>();
        messages.forEach(message -> acknowledgements.add(producer.send(message)));
        producer.flush();
        acknowledgements.forEach(EventSender::await);
    }

    private static void await(Future<RecordMetadata> acknowledgement) {
        try {
            acknowledgement.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        }
    }

    private static ProducerRecord<String, byte[]> onTheWire(OutgoingEvent event) {
        var message =
                new ProducerRecord<>(event.topic(), event.key(), event.data().getBytes(StandardCharsets.UTF_8));
        header(message, "content-type", "application/json");
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id());
        header(message, "ce_type", event.type());
        header(message, "ce_source", event.source());
        header(message, "ce_subject", event.subject());
        header(message, "ce_time", event.time().toString());
        header(message, "ce_sequence", Long.toString(event.sequence()));
        header(message, "ce_province", event.province());
        if (event.by() != null) {
            actor(message, event.by());
        }
        return message;
    }

    private static void actor(ProducerRecord<String, byte[]> message, Actor by) {
        header(message, "ce_actor", by.subject());
        header(message, "ce_actorroles", String.join(",", by.roles()));
        if (by.client() != null) {
            header(message, "ce_actorclient", by.client());
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
