package vn.dondoc.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The directory everything is kept in, held by one instance at a time. Only a directory that carries our mark is ever
 * emptied, and only an empty one is ever taken over.
 */
final class DataDirectory implements AutoCloseable {

    private static final String MARK = "dondoc-data";
    private static final String LOCK = "lock";
    private static final int ATTEMPTS = 50;

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Takes the directory, made if need be; waits some seconds for an instance that is just ending. */
    static DataDirectory claim(Path directory, boolean fresh) {
        var root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            refuseIfForeign(root);
            var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new Refused("The data directory " + root + " is in use by another running instance.");
            }
            Files.writeString(root.resolve(MARK), "1\n");
            var data = new DataDirectory(root, channel);
            if (fresh) {
                data.empty();
            }
            return data;
        } catch (IOException e) {
            throw new Refused("The data directory %s cannot be used: %s.".formatted(root, Reasons.of(e)), e);
        }
    }

    private static void refuseIfForeign(Path root) throws IOException {
        try (var files = Files.list(root)) {
            var names = files.map(file -> String.valueOf(file.getFileName())).toList();
            if (!names.isEmpty() && !names.contains(MARK) && !names.equals(List.of(LOCK))) {
                throw new Refused("The directory " + root
                        + " holds other things and is no data directory of ours; name an empty one with --data.");
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return lock;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (OverlappingFileLockException heldByThisProcess) {
                return null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }

    private void empty() throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(root) && !file.equals(root.resolve(LOCK)) && !file.equals(root.resolve(MARK))) {
                    Files.delete(file);
                }
            }
        }
    }

    Path root() {
        return root;
    }

    Path at(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
