package vn.dondoc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work gets one clear sentence and exit code 1, as the operator sees it: from a real process. */
class LauncherIT {

    private final Path directory;

    LauncherIT(@TempDir Path directory) {
        this.directory = directory;
    }

    private record Outcome(int code, List<String> errors) {}

    @Test
    void aBadOption() throws Exception {
        assertRefused(launch("--colour", "red"), "There is no option '--colour'; --help lists those there are.");
    }

    @Test
    void helpIsNoMistake() throws Exception {
        assertThat(launch("--help")).isEqualTo(new Outcome(0, List.of()));
    }

    @Test
    void aTakenPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();

            assertRefused(
                    launch("--data", directory.toString(), "--port", String.valueOf(port)),
                    "Port " + port + " is taken or not allowed; choose another one with --port.");
        }
    }

    @Test
    void aDataDirectoryThatIsAFile() throws Exception {
        var file = Files.writeString(directory.resolve("file"), "");

        assertRefused(
                launch("--data", file.toString()),
                "The data directory " + file + " cannot be used: it is a file, not a directory.");
    }

    @Test
    void aDataDirectoryThatCannotBeMade() throws Exception {
        var outcome = launch("--data", "/proc/nowhere/data");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).singleElement().asString().contains("/proc/nowhere/data cannot be used");
    }

    @Test
    void aDirectoryThatIsNotOurs() throws Exception {
        Files.writeString(directory.resolve("thesis.txt"), "five years of work");

        assertThat(launch("--data", directory.toString(), "--fresh").errors())
                .singleElement()
                .asString()
                .contains("holds other things");
        assertThat(directory.resolve("thesis.txt")).exists();
    }

    @Test
    void aDataDirectoryInUse() throws Exception {
        try (var channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertRefused(
                    launch("--data", directory.toString()),
                    "The data directory " + directory + " is in use by another running instance.");
        }
    }

    @Test
    void aDamagedStore() throws Exception {
        try (var data = DataDirectory.claim(directory, false)) {
            Files.createDirectories(data.at("store"));
            Files.writeString(data.at("store/dondoc.mv"), "not a database".repeat(1_000));
        }
        var outcome = launch("--data", directory.toString(), "--port", "0");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).singleElement().asString().contains("dondoc.mv", "damaged");
    }

    @Test
    void whatWasStartedStopsInOrderWhenAskedAndDiesWithItsParent() throws Exception {
        var asked = started();
        asked.destroy();
        assertThat(asked.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(asked.exitValue()).isZero();

        var killed = started();
        var child = killed.children().findFirst().orElseThrow();
        killed.destroyForcibly();

        assertThat(child.onExit().orTimeout(10, TimeUnit.SECONDS).join().isAlive())
                .isFalse();
    }

    /** Up to the table at the end. */
    private Process started() throws IOException {
        var process = new ProcessBuilder(command("--data", directory.toString(), "--no-demo", "--port", "0"))
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().anyMatch(line -> line.contains("Stop  "))).isTrue();
        return process;
    }

    private static void assertRefused(Outcome outcome, String sentence) {
        assertThat(outcome).isEqualTo(new Outcome(1, List.of(sentence)));
    }

    private Outcome launch(String... options) throws IOException, InterruptedException {
        var errors = Files.createTempFile(directory.getParent(), "launch", ".err");
        var process = new ProcessBuilder(command(options))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var outcome = new Outcome(process.exitValue(), Files.readAllLines(errors, StandardCharsets.UTF_8));
        Files.delete(errors);
        return outcome;
    }

    private static List<String> command(String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(options));
        return command;
    }
}
