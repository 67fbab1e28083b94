package vn.dondoc.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * One data directory and the real launcher on it, started, stopped and killed as an operator or a power cut would. Only
 * processes that were started here are ever ended.
 */
final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path JAR = Path.of(System.getProperty("dondoc.launcher", "../local/target/dondoc-local.jar"))
            .toAbsolutePath();
    private static final Path PLACE = Path.of("target", "acceptance").toAbsolutePath();

    private final Path directory;
    private int starts;
    private Running running;

    private Installation(Path directory, Instant now) {
        this.directory = directory;
        this.running = start("--fresh", "--now", now.toString());
    }

    /** An empty one without the demo province, whose clock stands at {@code now}. */
    static Installation fresh(String name, Instant now) {
        return new Installation(PLACE.resolve(name), now);
    }

    /** A client of what runs now; after a restart another one is needed, the port has changed. */
    Platform platform() {
        return new Platform(running.origin());
    }

    /** Where it is reached; after a restart somewhere else. */
    URI origin() {
        return running.origin();
    }

    /** As its issuer signs them. */
    Tokens tokens() {
        return Tokens.of(data().resolve("issuer/key.json"), running.origin().toString());
    }

    /** Where the parts of the installation listen for themselves, past the gateway. */
    List<URI> doors() {
        return running.output().ports().stream()
                .map(port -> URI.create("http://127.0.0.1:" + port))
                .toList();
    }

    /** On the data that is there; the clock stands where it was last put. */
    void startAgain() {
        running = start();
    }

    /** As Ctrl-C does it. @return the exit code */
    int stop() {
        running.launcher().destroy();
        return end();
    }

    /** As {@code kill -9} does it, to all or to one of the two processes; the other has to notice. */
    void kill(Victim victim) {
        var whole = tree(running.launcher());
        victim.of(running.all()).forEach(ProcessHandle::destroyForcibly);
        end();
        whole.forEach(ProcessHandle::destroyForcibly);
    }

    enum Victim {
        EVERYTHING,
        ONLY_THE_LAUNCHER,
        ONLY_ITS_CHILD;

        /** The launcher comes first in {@code all}, what it has started follows. */
        private List<ProcessHandle> of(List<ProcessHandle> all) {
            return switch (this) {
                case EVERYTHING -> all;
                case ONLY_THE_LAUNCHER -> all.subList(0, 1);
                case ONLY_ITS_CHILD -> all.subList(1, all.size());
            };
        }
    }

    /**
     * What runs.
     *
     * @param all the launcher and its child; whatever they start on the side is not waited for
     */
    private record Running(Process launcher, Output output, List<ProcessHandle> all) {

        URI origin() {
            return output.origin().orElseThrow();
        }
    }

    private Running start(String... more) {
        try {
            Files.createDirectories(directory);
            starts++;
            var log = directory.resolve("start-" + starts + ".log");
            var launcher = new ProcessBuilder(command(more))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return ready(launcher, new Output(log, data().resolve("logs/dondoc.log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Running ready(Process launcher, Output output) {
        try {
            Awaitility.await("the table that says where to go")
                    .atMost(PATIENCE)
                    .until(() -> output.origin().isPresent() || !launcher.isAlive());
        } finally {
            if (output.origin().isEmpty()) {
                tree(launcher).forEach(ProcessHandle::destroyForcibly);
            }
        }
        if (!launcher.isAlive()) {
            throw new AssertionError("The launcher does not start:\n" + output.whole());
        }
        return new Running(launcher, output, tree(launcher));
    }

    private List<String> command(String... more) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx64m", "-XX:+UseSerialGC", "-jar", JAR.toString()));
        command.addAll(List.of("--data", data().toString(), "--port", "0", "--no-demo"));
        command.addAll(List.of(more));
        return command;
    }

    /** Address of its database. */
    String store() {
        try {
            return Files.readString(data().resolve("store/address")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private static List<ProcessHandle> tree(Process launcher) {
        var all = new ArrayList<>(List.of(launcher.toHandle()));
        launcher.descendants().forEach(all::add);
        return all;
    }

    private int end() {
        Awaitility.await("the end of all processes")
                .atMost(PATIENCE)
                .until(() -> running.all().stream().noneMatch(ProcessHandle::isAlive));
        return running.launcher().exitValue();
    }

    /** What the launcher has said so far. */
    String said() {
        return running.output().whole();
    }

    @Override
    public void close() {
        try {
            if (running.launcher().isAlive()) {
                running.launcher().destroy();
                running.launcher().waitFor(1, TimeUnit.MINUTES);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            tree(running.launcher()).forEach(ProcessHandle::destroyForcibly);
            running.all().forEach(ProcessHandle::destroyForcibly);
        }
    }
}
