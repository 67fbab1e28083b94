package vn.dondoc.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The example server of {@code infra/agency-kit}, started as its README says. */
final class AgencyServerProcess implements AutoCloseable {

    static final Path KIT = Path.of("..", "agency-kit").toAbsolutePath().normalize();

    private final Process process;
    private final int port;

    AgencyServerProcess(int port, URI api, String unit, String client, String secret) {
        this.port = port;
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx64m", "AgencyServer.java")
                .directory(KIT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "agency-server.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "PORT", Integer.toString(port),
                        "API", api.toString(),
                        "UNIT", unit,
                        "CLIENT_ID", client,
                        "CLIENT_SECRET", secret));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + port;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
