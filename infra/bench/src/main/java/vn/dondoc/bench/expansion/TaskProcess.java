package vn.dondoc.bench.expansion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** task-service as a process of its own with a small heap, so that its memory can be seen and it can be killed. */
final class TaskProcess implements AutoCloseable {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final String READY = "Started TaskService";
    private static final int PATIENCE_SECONDS = 240;

    private final Process process;

    private TaskProcess(Process process) {
        this.process = process;
    }

    /** Returns when it works. */
    static TaskProcess start(Options options, String store, String broker, int number)
            throws IOException, InterruptedException {
        var console = options.data().resolve("task-service-" + number + ".log");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + options.heap() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        options.service().toString(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.mongodb.uri=" + store + "/task",
                        "--spring.kafka.bootstrap-servers=" + broker,
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:9/none"))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        for (var second = 0; second < PATIENCE_SECONDS && process.isAlive(); second++) {
            if (Files.readString(console).contains(READY)) {
                return new TaskProcess(process);
            }
            TimeUnit.SECONDS.sleep(1);
        }
        process.destroyForcibly();
        throw new IllegalStateException("task-service does not start, see " + console);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The most it ever held, heap and everything else; 0 where the system does not tell. */
    long peakMegabytes() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        var peak = PEAK.matcher(Files.readString(status));
        return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : 0;
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
