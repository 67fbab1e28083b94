package vn.dondoc.notifying.reminder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import vn.dondoc.notifying.NotificationService;
import vn.dondoc.platform.time.BusinessZone;

/** The whole service in a process of its own, so that it can be killed without a farewell. */
final class Instance {

    private final Process process;

    private Instance(Process process) {
        this.process = process;
    }

    /** Properties go over the environment of the new process, as in production. */
    static Instance start(Map<String, String> properties, Path log) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Instance.class.getName()));
        properties.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new Instance(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
                .start());
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean runs() {
        return process.isAlive();
    }

    /** Runs until killed. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(NotificationService.class, OneClock.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("noTestParts", new NoTestParts()))
                .run(args);
    }

    /** All instances have the same clock; it stands still. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OneClock {

        @Bean
        Clock clock(Environment environment) {
            return Clock.fixed(Instant.parse(environment.getRequiredProperty("test.now")), BusinessZone.ID);
        }
    }

    /** What other tests bring along lies on the same class path. */
    private static final class NoTestParts extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof NoTestParts;
        }

        @Override
        public int hashCode() {
            return NoTestParts.class.hashCode();
        }
    }
}
