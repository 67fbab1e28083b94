package vn.dondoc.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was tried and what came back, for the reader of the list. */
final class AttackList {

    private static final int SHOWN = 160;

    private final List<String> lines =
            new CopyOnWriteArrayList<>(List.of("| point | request | answer | ms |", "|---|---|---|---|"));

    void line(String point, String request, String answer, long millis) {
        lines.add("| %s | `%s` | %s | %d |"
                .formatted(
                        point,
                        shortened(request, SHOWN + SHOWN).replace("|", "\\|"),
                        shortened(answer, SHOWN).replace("|", "\\|"),
                        millis));
    }

    int size() {
        return lines.size() - 2;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    static String shortened(String text, int to) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= to ? line : line.substring(0, to) + "…";
    }
}
