package vn.dondoc.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the command line.
 *
 * @param port 0 for any free one
 * @param now where the clock starts and stands still; absent, it stands where it was last put or follows the system's
 */
record Options(
        Path data, boolean fresh, boolean demo, @Nullable Instant now, int port, boolean help) {

    static final String HELP = """
            Usage: java -jar dondoc-local.jar [options]

              --data DIR     where the data is kept (default: .local)
              --fresh        starts empty: deletes what an earlier start left in the data directory
              --no-demo      does not load the demo province at the first start
              --now INSTANT  the clock starts there, e.g. 2026-01-05T01:00:00Z, and stands still until
                             PUT /local/time moves it; without this option it stands where it was last put
                             in this data directory, or follows the system's clock if it never was
              --port N       the one public port (default: 8080; 0: any free one); everything else picks free ports
              --help         shows this

            Everything listens on the loopback address only. Ctrl-C stops everything in order and loses nothing.""";

    private static final Options DEFAULTS = new Options(Path.of(".local"), false, true, null, 8080, false);

    static Options parse(String... arguments) {
        var options = DEFAULTS;
        var rest = split(arguments).iterator();
        while (rest.hasNext()) {
            options = options.with(rest.next(), rest);
        }
        return options;
    }

    /** {@code --name=value} is the same as {@code --name value}. */
    private static List<String> split(String... arguments) {
        return Arrays.stream(arguments)
                .flatMap(argument -> argument.startsWith("--") && argument.contains("=")
                        ? Arrays.stream(argument.split("=", 2))
                        : Stream.of(argument))
                .toList();
    }

    private Options with(String name, Iterator<String> rest) {
        return switch (name) {
            case "--data" -> new Options(path(value(name, rest)), fresh, demo, now, port, help);
            case "--fresh" -> new Options(data, true, demo, now, port, help);
            case "--no-demo" -> new Options(data, fresh, false, now, port, help);
            case "--now" -> new Options(data, fresh, demo, instant(value(name, rest)), port, help);
            case "--port" -> new Options(data, fresh, demo, now, port(value(name, rest)), help);
            case "--help", "-h" -> new Options(data, fresh, demo, now, port, true);
            default -> throw new Refused("There is no option '" + name + "'; --help lists those there are.");
        };
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Refused("The option " + name + " needs a value; --help shows which.");
        }
        return rest.next();
    }

    private static Path path(String value) {
        try {
            if (!value.isBlank()) {
                return Path.of(value);
            }
        } catch (InvalidPathException e) {
            throw new Refused("--data needs the path of a directory, not '" + value + "'.", e);
        }
        throw new Refused("--data needs the path of a directory.");
    }

    private static Instant instant(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw new Refused("--now needs an instant such as 2026-01-05T01:00:00Z, not '" + value + "'.", e);
        }
    }

    private static int port(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new Refused("--port needs a number from 0 to 65535, not '" + value + "'.", notANumber);
        }
        throw new Refused("--port needs a number from 0 to 65535, not '" + value + "'.");
    }
}
