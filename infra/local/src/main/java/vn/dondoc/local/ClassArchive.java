package vn.dondoc.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Classes kept beside the jar for a quicker next start. The name says which jars and which Java it was made with;
 * another one is never used. Without it everything works, only later.
 *
 * @param file absent where classes do not come from the jar, or its directory cannot be written
 */
record ClassArchive(@Nullable Path file) {

    private static final String PREFIX = "dondoc-local-";
    private static final String SUFFIX = ".jsa";

    static ClassArchive of(String classPath) {
        var jar = Path.of(classPath).toAbsolutePath();
        var directory = jar.getParent();
        if (!classPath.endsWith(".jar") || directory == null || !Files.isWritable(directory)) {
            return new ClassArchive(null);
        }
        return new ClassArchive(directory.resolve(PREFIX + fingerprint(jar, directory.resolve("lib")) + SUFFIX));
    }

    /** What the child needs to use the archive or, where there is none yet, to note what belongs into it. */
    List<String> options() {
        if (file == null) {
            return List.of();
        }
        if (Files.isReadable(file)) {
            return List.of("-XX:SharedArchiveFile=" + file);
        }
        var classes = file.resolveSibling(PREFIX + ProcessHandle.current().pid() + ".classes");
        return List.of("-XX:DumpLoadedClassList=" + classes, "-D" + ArchiveMaking.CLASSES + "=" + classes);
    }

    static boolean isOurs(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.startsWith(PREFIX) && !name.endsWith(".jar");
    }

    private static String fingerprint(Path jar, Path libraries) {
        var hash = Objects.hash(System.getProperty("java.vm.version"), System.getProperty("java.home"), stamp(jar));
        try (var files = Files.isDirectory(libraries) ? Files.list(libraries) : Stream.<Path>empty()) {
            for (var library : files.sorted().toList()) {
                hash = 31 * hash + stamp(library).hashCode();
            }
        } catch (IOException e) {
            return "unknown";
        }
        return Integer.toHexString(hash);
    }

    private static String stamp(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return file + " unreadable";
        }
    }
}
