package vn.dondoc.bench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One service as a process of its own with a small heap, so that its memory can be seen and it can be killed. */
public final class ServiceProcess implements AutoCloseable {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern READY = Pattern.compile("Started \\w+Service ");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int PATIENCE_SECONDS = 240;

    private final Process process;
    private final int port;

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * What to start, and where.
     *
     * @param jar the executable one
     * @param heap in MiB
     * @param console file that takes what it says
     * @param keys address of the public keys of its tokens, which is also their issuer
     */
    public record Setting(Path jar, int heap, Path console, String store, String broker, String keys) {}

    /** Returns when it works. */
    public static ServiceProcess start(Setting setting) throws IOException, InterruptedException {
        var console = setting.console();
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + setting.heap() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        setting.jar().toString(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.mongodb.uri=" + setting.store(),
                        "--spring.kafka.bootstrap-servers=" + setting.broker(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + setting.keys(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + setting.keys()))
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        for (var second = 0; second < PATIENCE_SECONDS && process.isAlive(); second++) {
            var said = Files.readString(console);
            var port = PORT.matcher(said);
            if (READY.matcher(said).find() && port.find()) {
                return new ServiceProcess(process, Integer.parseInt(port.group(1)));
            }
            TimeUnit.SECONDS.sleep(1);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The service does not start, see " + console);
    }

    public int port() {
        return port;
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The most it ever held, heap and everything else; 0 where the system does not tell. */
    public long peakMegabytes() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        var peak = PEAK.matcher(Files.readString(status));
        return peak.find() ? Long.parseLong(peak.group(1)) / 1024 : 0;
    }

    public Duration processorTime() {
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
