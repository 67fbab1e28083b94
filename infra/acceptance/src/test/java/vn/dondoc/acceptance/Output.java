package vn.dondoc.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the launcher writes: its console, and the log it keeps.
 *
 * @param console of this start only
 * @param log of all starts on the same data
 */
record Output(Path console, Path log) {

    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/api/v1");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int TAIL = 20_000;

    /** Known once the table has been printed, which is when everything runs. */
    Optional<URI> origin() {
        var address = ADDRESS.matcher(read(console));
        return address.find() ? Optional.of(URI.create(address.group(1))) : Optional.empty();
    }

    /** Of all parts, in the order in which they started. */
    List<String> ports() {
        return PORT.matcher(read(log)).results().map(port -> port.group(1)).toList();
    }

    /** For the reader of a failure. */
    String whole() {
        var kept = read(log);
        return read(console) + "\n--- " + log + "\n" + kept.substring(Math.max(0, kept.length() - TAIL));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "(" + file + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
