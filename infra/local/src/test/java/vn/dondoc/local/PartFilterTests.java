package vn.dondoc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.mock.env.MockEnvironment;

class PartFilterTests {

    @ParameterizedTest
    @CsvSource({
        "service, org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration, true",
        "service, org.springframework.cloud.stream.config.BindingServiceConfiguration, true",
        "service, org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration, false",
        "service, vn.dondoc.platform.store.StoreConfiguration, true",
        "gateway, org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration, true",
        "gateway, org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration, false",
        "gateway, org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration, true",
        "gateway, vn.dondoc.platform.store.StoreConfiguration, false",
        "office, org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration, false",
        "office, org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration, true",
        ", org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration, true",
    })
    void eachPartSeesOnlyItsOwnAutoConfiguration(@Nullable String part, String candidate, boolean seen) {
        var environment = new MockEnvironment();
        if (part != null) {
            environment.setProperty(PartFilter.PROPERTY, part);
        }
        var filter = new PartFilter();
        filter.setEnvironment(environment);

        assertThat(filter.match(new String[] {candidate}, new NoMetadata())).containsExactly(seen);
    }

    private static final class NoMetadata implements AutoConfigurationMetadata {

        @Override
        public boolean wasProcessed(String className) {
            return false;
        }

        @Override
        public @Nullable Integer getInteger(String className, String key) {
            return null;
        }

        @Override
        public @Nullable Integer getInteger(String className, String key, @Nullable Integer defaultValue) {
            return defaultValue;
        }

        @Override
        public @Nullable Set<String> getSet(String className, String key) {
            return null;
        }

        @Override
        public @Nullable Set<String> getSet(String className, String key, @Nullable Set<String> defaultValue) {
            return defaultValue;
        }

        @Override
        public @Nullable String get(String className, String key) {
            return null;
        }

        @Override
        public @Nullable String get(String className, String key, @Nullable String defaultValue) {
            return defaultValue;
        }
    }
}
