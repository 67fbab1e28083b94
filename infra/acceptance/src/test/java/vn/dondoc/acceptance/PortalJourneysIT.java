package vn.dondoc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People at work in a real browser, as {@code portal/journeys} tells it. Where there is no browser nothing is tried. */
class PortalJourneysIT {

    private static final Logger log = LoggerFactory.getLogger(PortalJourneysIT.class);

    private static final Path PORTAL =
            Path.of("..", "..", "portal").toAbsolutePath().normalize();
    private static final Path RUNNER = PORTAL.resolve("node_modules/@playwright/test/cli.js");
    private static final Path REPORT =
            Path.of("target", "failsafe-reports", "TEST-portal-journeys.xml").toAbsolutePath();
    private static final Path LOG = Path.of("target", "journeys.log").toAbsolutePath();
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    @Test
    void peopleDoTheirWork() throws IOException, InterruptedException {
        var browser = browser();
        needed(browser.isPresent(), "No Chromium on this machine: the portal's journeys are skipped");
        needed(Files.exists(RUNNER), "The portal was built without Node: its journeys are skipped");
        try (var installation = Installation.fresh("journeys", Instant.parse("2026-02-02T01:00:00Z"))) {
            var journeys = new ProcessBuilder("node", RUNNER.toString(), "test")
                    .directory(PORTAL.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile());
            journeys.environment().put("DONDOC_ORIGIN", installation.origin().toString());
            journeys.environment().put("DONDOC_BROWSER", browser.get().toString());
            journeys.environment().put("DONDOC_REPORT", REPORT.toString());
            // Not inherited: by its own input and output this process talks with the build.
            var code = journeys.start().waitFor();
            assertThat(code).as(Files.readString(LOG)).isZero();
        }
    }

    /** The reports say why it was skipped, but who looks at the build sees no more than a number. */
    private static void needed(boolean there, String otherwise) {
        if (!there) {
            log.warn("{}", otherwise);
        }
        Assumptions.assumeTrue(there, otherwise);
    }

    private static Optional<Path> browser() {
        var directories = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(String.valueOf(System.getenv("PATH")))
                .toList();
        return BROWSERS.stream()
                .flatMap(name -> directories.stream().map(directory -> Path.of(directory, name)))
                .flatMap(program -> Files.isExecutable(program) ? Stream.of(program) : Stream.empty())
                .findFirst();
    }
}
