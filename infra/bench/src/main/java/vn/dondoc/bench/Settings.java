package vn.dondoc.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import vn.dondoc.bench.service.Arguments;

/**
 * What stands on the command line, each as {@code --name=value}.
 *
 * @param launcher the jar that {@code infra/local} makes, beside its {@code lib}
 * @param requests how many requests each reading measurement makes
 * @param rate submissions a second
 * @param warmUp how long submissions arrive before they are measured
 * @param every which of them is followed until the roll-up shows it
 * @param jvm options for the launcher's processes, over its own, separated by commas
 */
record Settings(
        Path launcher, Path data, int requests, int rate, Duration warmUp, Duration duration, int every, String jvm) {

    /**
     * The launcher starts with one of Java's two compilers, the simplest collector and little memory, which is quick and modest.
     * This is what Java takes by itself on a server, and a heap that is not always full.
     */
    private static final String AS_A_SERVER = "-XX:TieredStopAtLevel=4,-XX:-UseSerialGC,-XX:+UseG1GC,-Xmx1g";

    private static final Map<String, String> DEFAULTS = Map.of(
            "launcher", "../local/target/dondoc-local.jar",
            "data", "target/bench",
            "requests", "500",
            "rate", "50",
            "warm-up", "60",
            "seconds", "300",
            "every", "10",
            "jvm", AS_A_SERVER);

    static Settings parse(String... arguments) {
        var values = Arguments.parse(DEFAULTS, arguments);
        return new Settings(
                Path.of(values.get("launcher")).toAbsolutePath().normalize(),
                Path.of(values.get("data")).toAbsolutePath(),
                Integer.parseInt(values.get("requests")),
                Integer.parseInt(values.get("rate")),
                Duration.ofSeconds(Long.parseLong(values.get("warm-up"))),
                Duration.ofSeconds(Long.parseLong(values.get("seconds"))),
                Integer.parseInt(values.get("every")),
                values.getOrDefault("jvm", AS_A_SERVER));
    }

    int warmUpSubmissions() {
        return Math.toIntExact(warmUp.toSeconds() * rate);
    }

    int submissions() {
        return warmUpSubmissions() + Math.toIntExact(duration.toSeconds() * rate);
    }
}
