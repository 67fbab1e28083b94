package vn.dondoc.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands for a service: echoes what it was asked, says that it is up, and describes itself. */
final class StubService implements AutoCloseable {

    final AtomicBoolean up = new AtomicBoolean(true);
    private final String name;
    private final HttpServer server;

    StubService(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::echo);
        server.createContext("/actuator/health", exchange -> answer(exchange, up.get() ? 200 : 503, "{}"));
        server.createContext("/api/v1/client-origins", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            answer(exchange, 200, "{\"items\":[\"https://xa-mot.example\"]}");
        });
        server.createContext("/v3/api-docs", exchange -> answer(exchange, 200, api()));
        server.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void echo(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        exchange.getResponseHeaders().add("X-Seen-Cookie", String.valueOf(headers.getFirst("Cookie")));
        exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
        answer(
                exchange,
                201,
                "%s %s %s %d %s"
                        .formatted(
                                name,
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                body.length,
                                headers.getFirst("Authorization")));
    }

    private String api() {
        return """
                {"openapi":"3.1.0",
                 "paths":{"/api/v1/%1$s":{"get":{"operationId":"list","$ref":"#/components/schemas/Item"}}},
                 "components":{"schemas":{"Item":{"title":"%1$s"},"Page":{"type":"object"}}}}""".formatted(name);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
