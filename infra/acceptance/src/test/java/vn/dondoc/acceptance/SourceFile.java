package vn.dondoc.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One file of the project.
 *
 * @param path from the project's root, with slashes
 */
record SourceFile(String path, Path file) {

    List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that are neither blank nor comment nor package nor import; our format never mixes a comment with code. */
    int linesOfCode() {
        return (int) lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("(/[/*]|\\*|package |import ).*"))
                .count();
    }

    boolean mentions(String text) {
        return lines().stream().anyMatch(line -> line.contains(text));
    }

    /** Where it stands and the line, for each line that holds the pattern. */
    Stream<String> finds(Pattern pattern) {
        var lines = lines();
        return IntStream.range(0, lines.size())
                .filter(n -> pattern.matcher(lines.get(n)).find())
                .mapToObj(n -> "%s:%d: %s".formatted(path, n + 1, lines.get(n).strip()));
    }
}
