package vn.dondoc.tasking.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.contracts.plan.PlanIssued;
import vn.dondoc.testing.EventProbe;
import vn.dondoc.testing.KafkaExtension;

/** What cannot be handled is put aside with its headers, holds nobody up, and can be driven again. */
class DeadLettersIT extends TaskServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DEAD = "error.dondoc.plans.task-service.plans";

    @Autowired
    private Producer<String, byte[]> producer;

    private boolean known(String plan) {
        return !get("/api/v1/assignments?plan=" + plan, MONITOR).ids().isEmpty();
    }

    @Test
    void poisonIsPutAsideAndTheNextPlanIsExpanded() throws Exception {
        try (var probe = EventProbe.fromNow(KafkaExtension.bootstrapServers(), DEAD)) {
            var poison = new ProducerRecord<>("dondoc.plans", "demo:d1", "{".getBytes(StandardCharsets.UTF_8));
            Map.of("type", "plan.issued.v1", "id", "poison-d1", "sequence", "4", "time", "2026-03-02T01:00:00Z")
                    .forEach((name, value) ->
                            poison.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(poison).get();
            publish(Samples.commune("d1-a"), 1);
            publish(Samples.plan(
                    "d1", Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, Samples.COMMUNES))));

            await().atMost(PATIENCE).until(() -> known("d1"));
            var dead = probe.await(event -> "poison-d1".equals(event.id()));
            assertThat(dead.type()).isEqualTo("plan.issued.v1");
            assertThat(dead.headers()).containsKey("x-exception-message");
        }
    }

    @Test
    void whatWasPutAsideCanBeDrivenAgain() {
        var plan =
                Samples.plan("d2", Samples.version(1, null, Samples.task("I.1", Samples.QUARTERLY, Samples.COMMUNES)));
        publish(Samples.commune("d2-a"), 1);
        publish(DEAD, new PlanIssued(plan), 4);

        var driven = post("/actuator/deadletters/dondoc.plans/task-service.plans", ADMIN, null);

        assertThat(driven.status()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> known("d2"));
    }
}
