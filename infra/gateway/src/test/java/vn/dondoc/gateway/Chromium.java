package vn.dondoc.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real browser without a window, told what to do by its own protocol. */
final class Chromium implements AutoCloseable, WebSocket.Listener {

    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0");

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private final Process process;
    private final WebSocket page;

    Chromium(String executable, Path profile) {
        try {
            var command = new java.util.ArrayList<>(List.of(executable, "--user-data-dir=" + profile));
            command.addAll(QUIET);
            command.add("about:blank");
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolveSibling("chromium.log").toFile())
                    .start();
            var port = profile.resolve("DevToolsActivePort");
            Awaitility.await("the browser").atMost(Duration.ofMinutes(1)).until(() -> Files.exists(port));
            page = client.newWebSocketBuilder()
                    .buildAsync(address(Files.readAllLines(port).get(0)), this)
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI address(String port) {
        var list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        var pages = json.readTree(
                client.sendAsync(list, BodyHandlers.ofString()).join().body());
        return URI.create(pages.valueStream()
                .filter(target -> "page".equals(target.get("type").asString()))
                .findFirst()
                .orElseThrow()
                .get("webSocketDebuggerUrl")
                .asString());
    }

    void open(String address) {
        ask("Page.navigate", Map.of("url", address));
    }

    /** What a script says on the page that is shown; promises are waited for. */
    String evaluate(String script) {
        var answer = ask("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        return answer.at("/result/result/value").asString("");
    }

    void awaitTrue(String script) {
        Awaitility.await(script)
                .atMost(Duration.ofSeconds(90))
                .until(() -> "true".equals(evaluate("String(" + script + ")")));
    }

    private JsonNode ask(String method, Map<String, Object> parameters) {
        var id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        page.sendText(json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        return answer.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            var message = json.readTree(partial.toString());
            partial.setLength(0);
            var waiting = asked.remove(message.path("id").asInt(0));
            if (waiting != null) {
                waiting.complete(message);
            }
        }
        socket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
        var all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroy);
        Awaitility.await("the end of the browser").until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }
}
