package vn.dondoc.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Makes the class archive during the first run: another virtual machine, at the lowest priority, writes what this one
 * has loaded. Whoever starts or stops meanwhile does not wait for it.
 */
final class ArchiveMaking implements AutoCloseable {

    /** The property by which the parent tells where the names of loaded classes are noted. */
    static final String CLASSES = "dondoc.local.classes";

    private static final long DELAY_SECONDS = 120;

    private final Thread worker = new Thread(this::run, "class-archive");
    private volatile @Nullable Process process;

    /** Begins when the first run has settled, unless the archive is there already. */
    void begin() {
        if (System.getProperty(CLASSES) != null) {
            worker.setDaemon(true);
            worker.start();
        }
    }

    private void run() {
        var classes = Path.of(System.getProperty(CLASSES));
        var file = ClassArchive.of(System.getProperty("java.class.path")).file();
        if (file == null) {
            return;
        }
        var part = classes.resolveSibling(classes.getFileName() + ".part");
        try {
            TimeUnit.SECONDS.sleep(DELAY_SECONDS);
            var started = new ProcessBuilder(command(classes, part))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process = started;
            if (started.waitFor() == 0) {
                deleteOthers(part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                say("Classes are archived in {}", file);
            }
        } catch (IOException e) {
            say("No class archive, the next start takes as long as this one: {}", e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            delete(part);
            delete(classes);
        }
    }

    private static void delete(Path leftover) {
        try {
            Files.deleteIfExists(leftover);
        } catch (IOException e) {
            say("{} stays until the next archive is made", leftover);
        }
    }

    /** The logger is not touched before the data directory, and with it the log file, is known. */
    private static void say(String text, Object about) {
        LoggerFactory.getLogger(ArchiveMaking.class).atInfo().log(text, about.toString());
    }

    private static List<String> command(Path classes, Path part) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                "nice",
                "-n",
                "19",
                java,
                "-Xshare:dump",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-XX:SharedClassListFile=" + classes,
                "-XX:SharedArchiveFile=" + part,
                "-cp",
                System.getProperty("java.class.path"));
    }

    private static void deleteOthers(Path part) throws IOException {
        try (var siblings = Files.list(Objects.requireNonNull(part.getParent()))) {
            for (var other : siblings.filter(ClassArchive::isOurs).toList()) {
                if (!other.equals(part)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }

    @Override
    public void close() {
        var started = process;
        worker.interrupt();
        if (started != null) {
            started.destroyForcibly();
        }
        try {
            worker.join(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
