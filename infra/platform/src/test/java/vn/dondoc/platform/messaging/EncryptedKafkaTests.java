package vn.dondoc.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaBinderConfigurationProperties;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The variables that SECURITY.md names for TLS to Kafka reach the clients: our own producer, and those of the binder. */
class EncryptedKafkaTests {

    private static final String TRUST_STORE = "/nowhere/authorities.p12";
    private static final Map<String, Object> ENVIRONMENT = Map.of(
            "SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
            "SPRING_KAFKA_SSL_TRUSTSTORELOCATION", "file:" + TRUST_STORE,
            "SPRING_KAFKA_SSL_TRUSTSTOREPASSWORD", "changeit",
            "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512",
            "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"u\" password=\"p\";");

    private static ApplicationContextRunner service(Class<?>... configurations) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(configurations))
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("operator-systemEnvironment", ENVIRONMENT)));
    }

    @Test
    void ourProducerWantsTheAuthoritiesItWasGiven() {
        service(KafkaAutoConfiguration.class, MessagingConfiguration.class)
                .run(context -> assertThat(context).getFailure().hasRootCauseMessage(TRUST_STORE));
    }

    @Test
    void theBinderTakesTheSameSettings() {
        service(KafkaAutoConfiguration.class).run(context -> {
            var binder = new KafkaBinderConfigurationProperties(
                    context.getBean(KafkaProperties.class), context.getBeanProvider(KafkaConnectionDetails.class));

            assertThat(binder.mergedConsumerConfiguration())
                    .containsEntry("security.protocol", "SASL_SSL")
                    .containsEntry("ssl.truststore.location", TRUST_STORE)
                    .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                    .containsKey("sasl.jaas.config");
        });
    }
}
