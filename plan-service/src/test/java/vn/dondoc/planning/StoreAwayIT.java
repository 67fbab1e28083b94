package vn.dondoc.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.testing.KafkaExtension;

@SpringBootTest(
        classes = {PlanService.class, RunningService.Parts.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=plan-service",
            "dondoc.due-work.enabled=false",
            "spring.mongodb.uri=mongodb://127.0.0.1:1/nowhere"
        })
class StoreAwayIT {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void broker(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", KafkaExtension::bootstrapServers);
    }

    @Test
    void withoutTheStoreNothingIsAcknowledged() {
        var answer = Province.fresh(port).admin().put("/units/p-1", """
                {"name":"A","kind":"COMMUNE","activeFrom":"2025-07-01"}""");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.retryAfter()).isEqualTo("5");
        assertThat(answer.text("/type")).isEqualTo("/problems/unavailable");
    }
}
