package vn.dondoc.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The child as the parent sees it. The pipe to its standard input is the lifeline: a line asks it to stop in order, its
 * end (the parent is gone, however) stops it at once.
 */
final class ChildProcess {

    /** The child's first line on standard error; whatever comes before is the virtual machine's own complaint. */
    static final String ALIVE = "\u0002";

    static final String STOP = "stop\n";

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private volatile boolean alive;

    private ChildProcess(Process process) {
        this.process = process;
    }

    static ChildProcess start(String... arguments) {
        try {
            var child = new ChildProcess(new ProcessBuilder(ChildCommand.of(arguments))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start());
            Runtime.getRuntime().addShutdownHook(new Thread(child::stop, "stop"));
            return child;
        } catch (IOException e) {
            throw new Refused("Java cannot be started a second time: " + e.getMessage() + ".", e);
        }
    }

    int waitFor() {
        try {
            passOn();
            var code = process.waitFor();
            if (!alive) {
                throw new Refused("Java cannot get the memory it needs (%,d MiB); free some and start again."
                        .formatted(Memory.NEEDED_MEGABYTES));
            }
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private void passOn() {
        try (var errors = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (var line = errors.readLine(); line != null; line = errors.readLine()) {
                if (alive) {
                    System.err.println(line);
                } else {
                    alive = line.equals(ALIVE);
                }
            }
        } catch (IOException gone) {
            // The child has ended; its exit code says how.
        }
    }

    /** On Ctrl-C and the like: everything is stopped in order before this process ends. */
    private void stop() {
        if (!process.isAlive()) {
            return;
        }
        try {
            process.getOutputStream().write(STOP.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException alreadyEnding) {
            // Ctrl-C reaches the child as well.
        }
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().halt(process.waitFor());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
