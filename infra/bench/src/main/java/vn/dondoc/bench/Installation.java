package vn.dondoc.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The real launcher on an empty data directory and a free port, as a child of this process. */
final class Installation implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/api/v1");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final long PATIENCE_SECONDS = 240;
    private static final long SECONDS_OF_REST = 5;
    private static final int MOST_LOOKS = 180;

    private final Process launcher;
    private final URI origin;

    private Installation(Process launcher, URI origin) {
        this.launcher = launcher;
        this.origin = origin;
    }

    static Installation start(Settings settings, String now) throws IOException, InterruptedException {
        Files.createDirectories(settings.data());
        var console = settings.data().resolve("console.log");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java, "-Xmx64m", "-XX:+UseSerialGC", "-jar", settings.launcher().toString()));
        var data = settings.data().resolve("data").toString();
        command.addAll(List.of("--data", data, "--fresh", "--port", "0", "--no-demo", "--now", now));
        var starting = new ProcessBuilder(command)
                .directory(settings.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(console.toFile());
        starting.environment().put("_JAVA_OPTIONS", settings.jvm().replace(',', ' '));
        var launcher = starting.start();
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
        return new Installation(launcher, awaitAddress(launcher, console));
    }

    private static URI awaitAddress(Process launcher, Path console) throws IOException, InterruptedException {
        for (var second = 0; second < PATIENCE_SECONDS; second++) {
            var ended = launcher.waitFor(1, TimeUnit.SECONDS);
            var said = Files.readString(console, StandardCharsets.UTF_8);
            var address = ADDRESS.matcher(said);
            if (address.find()) {
                return URI.create(address.group(1));
            }
            if (ended) {
                throw new IllegalStateException("The launcher does not start:\n" + said);
            }
        }
        launcher.destroy();
        throw new IllegalStateException("The launcher is not ready after " + PATIENCE_SECONDS + " s, see " + console);
    }

    URI origin() {
        return origin;
    }

    /** Launcher and child together; 0 where the system does not tell. */
    long residentMegabytes() throws IOException {
        var kilobytes = 0L;
        for (var process : processes()) {
            var status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (Files.exists(status)) {
                var resident = RESIDENT.matcher(Files.readString(status));
                kilobytes += resident.find() ? Long.parseLong(resident.group(1)) : 0;
            }
        }
        return kilobytes / 1024;
    }

    /** Processor time of launcher and child so far; on a shared machine it says more than the clock on the wall. */
    Duration processorTime() {
        return processes().stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Waits until what follows from earlier requests is done: the processes use less than a tenth of a processor.
     *
     * @return how long that took, in milliseconds
     */
    long awaitRest() throws InterruptedException {
        var started = System.nanoTime();
        for (var look = 0; look < MOST_LOOKS; look++) {
            var before = processorTime();
            TimeUnit.SECONDS.sleep(SECONDS_OF_REST);
            if (processorTime().minus(before).toMillis() < SECONDS_OF_REST * 100) {
                return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            }
        }
        throw new IllegalStateException("The installation does not come to rest");
    }

    private List<ProcessHandle> processes() {
        var all = new ArrayList<>(List.of(launcher.toHandle()));
        launcher.descendants().forEach(all::add);
        return all;
    }

    @Override
    public void close() {
        var all = processes();
        launcher.destroy();
        try {
            launcher.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
