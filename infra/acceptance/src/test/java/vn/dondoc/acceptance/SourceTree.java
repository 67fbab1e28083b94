package vn.dondoc.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files people write: neither what a build makes nor what tools keep for themselves. */
final class SourceTree {

    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", "dist", ".git", ".local", ".idea", ".vscode");
    private static final String TEXT = ".*\\.(java|xml|ya?ml|properties|json|md|html|css|tsx?|js|sh|cmd|sql|csv|txt)"
            + "|(.*/)?(mvnw|run|Dockerfile|\\.[a-z]+)";

    private final List<SourceFile> files;

    private SourceTree(List<SourceFile> files) {
        this.files = files;
    }

    /** Tests run in their module's directory, two levels below. */
    static SourceTree ofTheProject() {
        var root = Path.of("..", "..").toAbsolutePath().normalize();
        var files = new ArrayList<SourceFile>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(String.valueOf(directory.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(new SourceFile(root.relativize(file).toString().replace('\\', '/'), file));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceTree(files);
    }

    List<SourceFile> java(String below) {
        return files.stream()
                .filter(file -> file.path().startsWith(below) && file.path().endsWith(".java"))
                .toList();
    }

    List<SourceFile> texts() {
        return files.stream().filter(file -> file.path().matches(TEXT)).toList();
    }

    /** Those that ship classes. */
    List<String> modules() {
        return files.stream()
                .map(SourceFile::path)
                .filter(path -> path.contains("/src/main/java/"))
                .map(path -> path.substring(0, path.indexOf("/src/main/java/")))
                .distinct()
                .toList();
    }
}
