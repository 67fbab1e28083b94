package vn.dondoc.bench.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.bench.service.Arguments;
import vn.dondoc.bench.service.Folder;
import vn.dondoc.bench.service.ServiceProcess;
import vn.dondoc.documents.DocumentFormat;
import vn.dondoc.embedded.EmbeddedKafka;
import vn.dondoc.embedded.EmbeddedMongo;

/**
 * A plan of sixty pages with an annex of 300 rows, sent to a plan-service that has just started: how long it takes until
 * the proposal is there, and what the process holds at most. Each file is sent by a service of its own, first cold and
 * then warm.
 */
public final class ImportLoad {

    private static final Map<String, String> DEFAULTS = Map.of(
            "service", "../../plan-service/target/dondoc-plan-service-1.0.0-exec.jar",
            "data", "target/imports",
            "units", "150",
            "heap", "160",
            "repeat", "5");
    private static final String BOUNDARY = "----bench";
    private static final int YEAR = 2026;
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> options;
    private final Path data;
    private final Keys keys;

    private ImportLoad(Map<String, String> options, Path data, Keys keys) {
        this.options = options;
        this.data = data;
        this.keys = keys;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var options = Arguments.parse(DEFAULTS, arguments);
        var data = Path.of(options.get("data")).toAbsolutePath();
        Folder.empty(data);
        try (var mongo = EmbeddedMongo.onFile(data.resolve("store.db"), false);
                var kafka = EmbeddedKafka.onDirectory(data.resolve("broker"));
                var keys = new Keys()) {
            var load = new ImportLoad(options, data, keys);
            for (var format : DocumentFormat.values()) {
                load.run(format, mongo.connectionString() + "/" + format, kafka.bootstrapServers());
            }
        }
    }

    private void run(DocumentFormat format, String store, String broker) throws IOException, InterruptedException {
        var file = format.write(LargeDocument.of(YEAR));
        Files.write(data.resolve("plan." + format), file);
        var jar = Path.of(options.get("service")).toAbsolutePath().normalize();
        var setting = new ServiceProcess.Setting(
                jar, number("heap"), data.resolve("plan-service-" + format + ".log"), store, broker, keys.address());
        try (var service = ServiceProcess.start(setting)) {
            register(service);
            var before = service.peakMegabytes();
            var cold = measure(service, format, file);
            var afterOne = service.peakMegabytes();
            var slowest = 0.0;
            for (var time = 0; time < number("repeat"); time++) {
                slowest = Math.max(slowest, measure(service, format, file));
            }
            say(
                    "%s of %d KiB: first %.2f s, the slowest of %d more %.2f s; heap %d MiB; process at most %d MiB before, %d after the first, %d at the end; load %.1f",
                    format,
                    file.length / 1024,
                    cold,
                    number("repeat"),
                    slowest,
                    number("heap"),
                    before,
                    afterOne,
                    service.peakMegabytes(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    private int number(String option) {
        return Integer.parseInt(options.getOrDefault(option, "0"));
    }

    private void register(ServiceProcess service) throws IOException, InterruptedException {
        for (var unit = 1; unit <= number("units"); unit++) {
            var body = "{\"name\":\"Đơn vị %d\",\"kind\":\"DEPARTMENT\",\"activeFrom\":\"2025-07-01\"}".formatted(unit);
            var answer =
                    send(service, "PUT", "/units/u" + unit, body.getBytes(StandardCharsets.UTF_8), "application/json");
            require(answer, 201);
        }
    }

    /** Seconds until the proposal is there with every row of the annex. */
    private double measure(ServiceProcess service, DocumentFormat format, byte[] file)
            throws IOException, InterruptedException {
        var started = System.nanoTime();
        var answer = send(
                service, "POST", "/plan-imports", multipart(format, file), "multipart/form-data; boundary=" + BOUNDARY);
        var took = (System.nanoTime() - started) / NANOS;
        require(answer, 200);
        var plan = JsonMapper.shared().readTree(answer.body()).path("plan");
        if (plan.path("tasks").size() != LargeDocument.ROWS
                || plan.path("quotas").size() != 1) {
            throw new IllegalStateException(format + ": " + plan.path("tasks").size() + " tasks and "
                    + plan.path("quotas").size() + " quotas were found");
        }
        return took;
    }

    private static void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().uri() + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> send(ServiceProcess service, String method, String path, byte[] body, String type)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/v1" + path))
                .header("Authorization", keys.bearer("home-affairs", "MONITOR", "ADMIN"))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static byte[] multipart(DocumentFormat format, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + format.fileName("ke hoach") + "\"\r\nContent-Type: " + format.mediaType() + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
