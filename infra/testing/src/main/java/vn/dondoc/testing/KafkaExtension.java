package vn.dondoc.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the broker as a {@link KafkaUnderTest} parameter: KAFKA_BOOTSTRAP if set, else a container, else the
 * embedded one, started once per process.
 */
public final class KafkaExtension implements BeforeAllCallback, ParameterResolver {

    /** For tests that start a whole service. */
    public static String bootstrapServers() {
        return KafkaBackEnd.shared().bootstrapServers();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        KafkaBackEnd.shared();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KafkaUnderTest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new KafkaUnderTest(bootstrapServers());
    }
}
