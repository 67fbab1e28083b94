package vn.dondoc.testing;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class its own database as {@link MongoClient}, {@link MongoDatabase} or {@link MongoUnderTest}
 * parameters, and fails a test whose commands break {@link HotPathRules}. Register it with {@code @ExtendWith}, or as
 * a static {@code @RegisterExtension} field to give it codecs. The server is MONGO_URI if set, else a container,
 * else the embedded one.
 */
public final class MongoExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(MongoExtension.class);
    private static final Set<Class<?>> PARAMETERS =
            Set.of(MongoClient.class, MongoDatabase.class, MongoUnderTest.class, HotPathRules.class);

    private final Consumer<MongoClientSettings.Builder> customizer;

    public MongoExtension() {
        this(settings -> {});
    }

    public MongoExtension(Consumer<MongoClientSettings.Builder> customizer) {
        this.customizer = customizer;
    }

    /** The shared server's address, for tests that start a whole service. */
    public static String uri() {
        return MongoBackEnd.shared().uri();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        underTest(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        underTest(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        underTest(context).rules().check();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var mongo = underTest(context);
        var type = parameter.getParameter().getType();
        if (type == MongoClient.class) {
            return mongo.client();
        }
        if (type == MongoDatabase.class) {
            return mongo.database();
        }
        return type == HotPathRules.class ? mongo.rules() : mongo;
    }

    /** Kept with the outermost class, whose end closes it. */
    private MongoUnderTest underTest(ExtensionContext context) {
        var outermost = context;
        while (outermost
                .getParent()
                .filter(parent -> parent.getTestClass().isPresent())
                .isPresent()) {
            outermost = outermost.getParent().get();
        }
        var testClass = outermost.getRequiredTestClass();
        return outermost
                .getStore(NAMESPACE)
                .computeIfAbsent(MongoUnderTest.class, key -> open(testClass), MongoUnderTest.class);
    }

    private MongoUnderTest open(Class<?> testClass) {
        var rules = new HotPathRules();
        var allowed = testClass.getAnnotation(AllowScans.class);
        if (allowed != null) {
            rules.allowScansOf(allowed.value());
        }
        var simple = testClass.getSimpleName().toLowerCase(Locale.ROOT);
        var name = "t_%s_%08x"
                .formatted(
                        simple.substring(0, Math.min(40, simple.length())),
                        testClass.getName().hashCode());
        return new MongoUnderTest(name, rules, customizer);
    }
}
