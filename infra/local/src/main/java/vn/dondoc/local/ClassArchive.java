package vn.dondoc.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Loaded classes kept beside the jar for a quicker next start. The name says which jars and which Java it was made
 * with; another one is never used. Without it everything works, only later.
 *
 * @param file absent where classes do not come from the jar, or its directory cannot be written
 */
record ClassArchive(@Nullable Path file) {

    private static final String PROPERTY = "dondoc.local.class-archive";
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

    /** What the parent has decided for this process: the archive that is still to be made, if any. */
    static ClassArchive toBeMade() {
        var file = System.getProperty(PROPERTY);
        return new ClassArchive(file == null ? null : Path.of(file));
    }

    List<String> options() {
        if (file == null) {
            return List.of();
        }
        return Files.isReadable(file)
                ? List.of("-XX:SharedArchiveFile=" + file)
                : List.of("-XX:+RecordDynamicDumpInfo", "-D" + PROPERTY + "=" + file);
    }

    /** Writes the archive aside and then into its place, so that a broken off attempt is never used. */
    void make() {
        if (file == null) {
            return;
        }
        var part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            var arguments = new Object[] {new String[] {"dynamic_dump", part.toString()}};
            var signature = new String[] {String[].class.getName()};
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmCds", arguments, signature);
            deleteOthers();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | JMException | RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(ClassArchive.class)
                    .atInfo()
                    .setCause(e)
                    .log("No class archive; the next start takes as long as this one");
        }
    }

    private void deleteOthers() throws IOException {
        try (var siblings =
                Files.list(Objects.requireNonNull(Objects.requireNonNull(file).getParent()))) {
            for (var other : siblings.filter(ClassArchive::isArchive).toList()) {
                Files.deleteIfExists(other);
            }
        }
    }

    private static boolean isArchive(Path path) {
        var name = String.valueOf(path.getFileName());
        return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
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
