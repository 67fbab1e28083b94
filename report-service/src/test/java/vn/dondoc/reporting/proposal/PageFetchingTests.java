package vn.dondoc.reporting.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PageFetchingTests {

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/page", "text/html; charset=utf-8", "<title>Tin về một cửa</title>");
        answer("/data", "application/json", "{}");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPageOfAnOpenedNetworkIsRead() throws IOException {
        assertThat(fetching("127.0.0.0/8").fetch(address("/page")).title()).isEqualTo("Tin về một cửa");
    }

    @Test
    void thisHouseIsNeverCalled() {
        assertThatIOException().isThrownBy(() -> fetching().fetch(address("/page")));
    }

    @Test
    void whatIsNoPageIsNotRead() {
        assertThatIOException().isThrownBy(() -> fetching("127.0.0.0/8").fetch(address("/data")));
    }

    private static PageFetching fetching(String... allow) {
        return new PageFetching(
                new ProposalSettings(List.of(allow), Duration.ofSeconds(2), DataSize.ofKilobytes(64), 2));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(String path, String type, String body) {
        server.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            try (var stream = exchange.getResponseBody()) {
                stream.write(bytes);
            }
        });
    }
}
