package vn.dondoc.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures one province of full size on this machine: how fast the roll-up answers, and how soon it shows what was
 * submitted while submissions keep coming. Figures mean something only on an otherwise quiet machine, so the load is
 * reported with them.
 */
public final class ProvinceLoad {

    private static final String NOW = "2026-03-31T02:00:00Z";
    private static final int SECONDS_TO_SETTLE = 60;
    private static final double MILLIS = TimeUnit.MILLISECONDS.toNanos(1);

    private final PrintStream out;
    private final Settings settings;
    private final Installation installation;
    private final Client client;

    private ProvinceLoad(PrintStream out, Settings settings, Installation installation) {
        this.out = out;
        this.settings = settings;
        this.installation = installation;
        this.client = new Client(installation.origin());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var settings = Settings.parse(arguments);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var installation = Installation.start(settings, NOW)) {
            out.println(settings);
            new ProvinceLoad(out, settings, installation).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        var province = new Province(client);
        var started = System.nanoTime();
        province.build();
        say("%d units and %d cells after %.0f s", province.units().size(), Province.CELLS, millisSince(started) / 1000);

        say("at rest after %.0f s more", installation.awaitRest() / 1000.0);

        var lines = new LinkedHashMap<String, Latencies>();
        var health = read("", "/actuator/health");
        lines.put("GET /actuator/health (baseline)", health);
        for (var query : new String[] {"period=2026-03&by=kind", "period=2026-03&by=unit", "period=2026-03&by=quota"}) {
            lines.put("roll-up " + query, read("home-affairs", "/standings/" + Province.PLAN + "?" + query));
        }
        table(lines, health.millis(95));
        submit(province, health.millis(95));
        recount();
        export("csv");
        export("xlsx");
    }

    private void submit(Province province, double baseline) throws IOException, InterruptedException {
        var sightings = new Sightings(client);
        var submissions = new Submissions(client, province.units(), settings, sightings);
        var processor = installation.processorTime();
        var unseen = 0;
        try (sightings) {
            sightings.start();
            submissions.run();
            unseen = sightings.awaitAll(SECONDS_TO_SETTLE);
        }
        processor = installation.processorTime().minus(processor);
        var lines = new LinkedHashMap<String, Latencies>();
        lines.put("submission, to its acknowledgement", submissions.acknowledgements());
        lines.put("acknowledgement to roll-up", sightings.fromAcknowledgement());
        lines.put("submission to roll-up", sightings.fromIntention());
        lines.put("roll-up by=unit meanwhile", sightings.polls());
        table(lines, baseline);
        say(
                "%.1f submissions/s of %d wanted, errors %d, never seen %d, processor %.1f ms a submission, memory %d MiB",
                submissions.achievedRate(),
                settings.rate(),
                submissions.errors().size(),
                unseen,
                processor.toMillis() / (double) settings.submissions(),
                installation.residentMegabytes());
        submissions.errors().stream().distinct().limit(5).forEach(out::println);
        if (!sightings.failure().isEmpty()) {
            say("a roll-up failed: %s", sightings.failure());
        }
    }

    /** One after the other, as one reader would. The first fifth warms up. */
    private Latencies read(String client, String path) throws IOException, InterruptedException {
        var latencies = new Latencies();
        var warmUp = settings.requests() / 5;
        for (var n = 0; n < warmUp + settings.requests(); n++) {
            var asked = System.nanoTime();
            var answer = client.isEmpty() ? this.client.atRoot(path) : this.client.send(client, "GET", path, null);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            if (n >= warmUp) {
                latencies.record(System.nanoTime() - asked);
            }
        }
        return latencies;
    }

    /** What was not followed may still be on its way, so differences count only if they stay. */
    private void recount() throws IOException, InterruptedException {
        for (var second = 1; ; second++) {
            var started = System.nanoTime();
            var answer = client.send("home-affairs", "POST", "/standings/" + Province.PLAN + "/recount", null);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Recount: " + answer.statusCode() + " " + answer.body());
            }
            var result = JsonMapper.shared().readTree(answer.body());
            if (result.get("differences").isEmpty() || second == SECONDS_TO_SETTLE) {
                say(
                        "recount %d of %d cells: %d differences, %.1f s",
                        second,
                        result.get("cells").asInt(),
                        result.get("differences").size(),
                        millisSince(started) / 1000);
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** From the order of a table of all cells to its last byte. */
    private void export(String format) throws IOException, InterruptedException {
        var path = "/exports/all-" + format;
        var started = System.nanoTime();
        client.write("home-affairs", "PUT", path, Map.of("planId", Province.PLAN, "format", format));
        JsonNode export;
        do {
            TimeUnit.MILLISECONDS.sleep(50);
            var answer = client.send("home-affairs", "GET", path, null);
            export = JsonMapper.shared().readTree(answer.body());
        } while (export.path("state").asString().equals("RUNNING"));
        client.send("home-affairs", "GET", path + "/content", null);
        say(
                "export %s: %s after %.1f s, %d KiB, memory %d MiB",
                format,
                export.path("state").asString(),
                millisSince(started) / 1000,
                export.path("size").asLong() / 1024,
                installation.residentMegabytes());
    }

    private void table(Map<String, Latencies> lines, double baseline) {
        say("%n%-46s%8s%10s%10s%10s%10s%11s", "milliseconds", "count", "p50", "p95", "p99", "max", "p95/base");
        lines.forEach((name, latencies) -> out.println(latencies.line(name, baseline)));
        var load = ManagementFactory.getOperatingSystemMXBean();
        say("load of the machine %.1f on %d processors", load.getSystemLoadAverage(), load.getAvailableProcessors());
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / MILLIS;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
