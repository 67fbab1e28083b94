package vn.dondoc.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A stand-in in a process of its own, so that it can be killed without a farewell. */
final class ServerProcess {

    private final Process process;
    private final String address;

    private ServerProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static ServerProcess start(String kind, Path where) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var process = new ProcessBuilder(
                        java,
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        ServerProcess.class.getName(),
                        kind,
                        where.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY ")) {
                return new ServerProcess(process, line.substring("READY ".length()));
            }
        }
        throw new IllegalStateException("The server process ended early");
    }

    String address() {
        return address;
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Serves until killed. */
    public static void main(String[] args) throws InterruptedException {
        var where = Path.of(args[1]);
        var address = "mongo".equals(args[0])
                ? EmbeddedMongo.onFile(where, false, 0, 64).connectionString()
                : EmbeddedKafka.onDirectory(where).bootstrapServers();
        System.out.println("READY " + address);
        new CountDownLatch(1).await();
    }
}
