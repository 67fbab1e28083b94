package vn.dondoc.reporting.tracking;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.stereotype.Component;
import vn.dondoc.contracts.assignment.AssignmentEvent;
import vn.dondoc.contracts.calendar.CalendarEvent;
import vn.dondoc.contracts.evidence.EvidenceEvent;
import vn.dondoc.contracts.plan.PlanEvent;
import vn.dondoc.contracts.report.ReportEvent;
import vn.dondoc.contracts.report.WaiverEvent;
import vn.dondoc.contracts.request.ReportRequestEvent;
import vn.dondoc.contracts.unit.UnitEvent;
import vn.dondoc.platform.messaging.UnreadableEvent;

/** Everything that ever happened, read from its beginning. The reader is in no group, so the consumers do not notice. */
@Component
class EventLog {

    private static final Logger log = LoggerFactory.getLogger(EventLog.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> TOPICS = Set.of(
            PlanEvent.TOPIC,
            UnitEvent.TOPIC,
            CalendarEvent.TOPIC,
            EvidenceEvent.TOPIC,
            ReportEvent.TOPIC,
            WaiverEvent.TOPIC,
            ReportRequestEvent.TOPIC,
            AssignmentEvent.TOPIC);

    private final ConsumerFactory<String, byte[]> consumers;

    EventLog(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumers =
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Nothing is read yet. Only events with a wanted key reach the handler. */
    Reading open(Predicate<String> wanted, java.util.function.Consumer<Message<byte[]>> handler) {
        return new Reading(consumers.createConsumer(), wanted, handler);
    }

    /** One reader's place in the log. For one thread. */
    static final class Reading implements AutoCloseable {

        private final Consumer<String, byte[]> consumer;
        private final List<TopicPartition> partitions;
        private final Predicate<String> wanted;
        private final java.util.function.Consumer<Message<byte[]>> handler;

        private Reading(
                Consumer<String, byte[]> consumer,
                Predicate<String> wanted,
                java.util.function.Consumer<Message<byte[]>> handler) {
            this.consumer = consumer;
            this.wanted = wanted;
            this.handler = handler;
            this.partitions = consumer.listTopics(PATIENCE).entrySet().stream()
                    .filter(topic -> TOPICS.contains(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        /** Reads up to what is the end when this is called. */
        void catchUp() {
            var ends = consumer.endOffsets(partitions, PATIENCE);
            while (partitions.stream()
                    .anyMatch(part -> consumer.position(part, PATIENCE) < ends.getOrDefault(part, 0L))) {
                var records = consumer.poll(PATIENCE);
                if (records.isEmpty()) {
                    throw new TimeoutException("The event log cannot be read to its end");
                }
                handle(records);
            }
        }

        /** Lets that much time pass, and reads what comes meanwhile. */
        void linger(Duration time) {
            handle(consumer.poll(time));
        }

        private void handle(ConsumerRecords<String, byte[]> records) {
            for (var one : records) {
                if (one.key() != null && one.value() != null && wanted.test(one.key())) {
                    handle(one);
                }
            }
        }

        private void handle(ConsumerRecord<String, byte[]> one) {
            Map<String, Object> headers = new HashMap<>();
            one.headers().forEach(header -> headers.put(header.key(), header.value()));
            try {
                handler.accept(new GenericMessage<>(one.value(), headers));
            } catch (UnreadableEvent e) {
                log.atWarn().addKeyValue("event", one.key()).setCause(e).log("Nobody can read this event");
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
