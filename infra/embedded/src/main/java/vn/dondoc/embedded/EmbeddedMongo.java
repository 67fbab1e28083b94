package vn.dondoc.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A server that speaks MongoDB's protocol, for one machine. A write is answered when it survives the death of the
 * process (with {@code fsync} also the loss of power). Fast by {@code _id}, by ranges of string ids and by a whole
 * unique key; everything else scans. There is no authentication, so it listens on the loopback address only.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 256;
    private static final int WORKERS = 16;

    /** A commit writes every page that holds something new, so pages are a quarter of what is usual. */
    private static final int PAGE_BYTES = 4096;

    private static final String LOOPBACK = "127.0.0.1";

    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MVStore store, boolean fsync, int port) {
        this.server = new MongoServer(new StoreBackend(store, fsync));
        this.server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        this.port = server.getLocalAddress().getPort();
    }

    /** For tests: the same code without a file, forgotten when closed. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(new MVStore.Builder().autoCommitDisabled().open(), false, 0);
    }

    public static EmbeddedMongo onFile(Path file, boolean fsync) {
        return onFile(file, fsync, 0, CACHE_MEGABYTES);
    }

    /**
     * Opens or creates the file.
     *
     * @param port 0 for any free one
     * @throws StoreFileUnusable if another process holds the file or it is damaged
     */
    public static EmbeddedMongo onFile(Path file, boolean fsync, int port, int cacheMegabytes) {
        var store = open(file, cacheMegabytes);
        try {
            return new EmbeddedMongo(store, fsync, port);
        } catch (MVStoreException e) {
            store.closeImmediately();
            throw unusable(file, e);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    private static MVStore open(Path file, int cacheMegabytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // The buffer's limit would otherwise commit in the middle of a command.
            return new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .pageSplitSize(PAGE_BYTES)
                    .cacheSize(cacheMegabytes)
                    .open();
        } catch (MVStoreException e) {
            throw unusable(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("No directory for " + file, e);
        }
    }

    private static StoreFileUnusable unusable(Path file, MVStoreException e) {
        var reason = e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
                ? "another process is using it"
                : "it is damaged (" + e.getMessage() + "); put it aside and start with a backup or an empty store";
        return new StoreFileUnusable(file, reason, e);
    }

    public int port() {
        return port;
    }

    public String connectionString() {
        return "mongodb://" + LOOPBACK + ":" + port;
    }

    /** Refuses new clients, ends the present ones, waits for running commands, then closes the store. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
