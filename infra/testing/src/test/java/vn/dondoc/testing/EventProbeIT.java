package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.core.TerminalFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(KafkaExtension.class)
class EventProbeIT {

    @Test
    void itSeesWhatIsSentFromNowOn(KafkaUnderTest kafka) throws Exception {
        send(kafka, "probe.now", "r-0");
        try (var probe = kafka.probe("probe.now", "probe.other")) {
            send(kafka, "probe.now", "r-1");

            var event = probe.await("report.submitted.v1", "r-1");
            assertThat(event.sequence()).isEqualTo(7);
            assertThat(event.key()).isEqualTo("r-1");
            assertThat(event.value()).isEqualTo("{\"đơn vị\":\"Sở Nội vụ\"}");
            assertThat(probe.events()).hasSize(1);
        }
    }

    @Test
    void itSeesEverythingFromTheBeginningAndTellsWhatMustNotCome(KafkaUnderTest kafka) throws Exception {
        send(kafka, "probe.earliest", "r-0");
        send(kafka, "probe.earliest", "r-1");
        try (var probe = EventProbe.fromEarliest(kafka.bootstrapServers(), "probe.earliest")) {
            assertThat(probe.await(2, event -> true)).hasSize(2);
            probe.expectNone(Duration.ofMillis(300), event -> "r-2".equals(event.subject()));
            assertThatExceptionOfType(TerminalFailureException.class)
                    .isThrownBy(() -> probe.expectNone(Duration.ofMillis(300), event -> "r-1".equals(event.subject())));
        }
    }

    private static void send(KafkaUnderTest kafka, String topic, String subject) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>(topic, subject, "{\"đơn vị\":\"Sở Nội vụ\"}");
            Map.of("ce_type", "report.submitted.v1", "ce_subject", subject, "ce_sequence", "7")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        }
    }
}
