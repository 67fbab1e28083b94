package vn.dondoc.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/**
 * Runs one command at a time, answers with a copy taken inside the lock, and answers a write only when it is
 * durable. Without the copy, two callers of one counter can read the same value: the answer would be encoded
 * later, from the live document.
 */
final class StoreBackend extends H2Backend {

    /** Anything else may write; committing for nothing costs nothing. */
    private static final Set<String> READS = Set.of(
            "find",
            "getMore",
            "killCursors",
            "count",
            "distinct",
            "ping",
            "hello",
            "isMaster",
            "ismaster",
            "buildInfo",
            "buildinfo",
            "listDatabases",
            "listCollections",
            "listIndexes",
            "endSessions",
            "serverStatus");

    private static final int COMPACTION_MILLIS_AT_CLOSE = 1000;

    private final ReentrantLock commands = new ReentrantLock();
    private final GroupCommit commits;

    StoreBackend(MVStore store, boolean fsync) {
        super(store);
        this.commits = new GroupCommit(commands, store, fsync);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return StoreDatabase.open(databaseName, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        var writes = !READS.contains(command);
        var number = 0L;
        try {
            commands.lock();
            try {
                return answer(channel, databaseName, command, query).cloneDeeply();
            } finally {
                if (writes) {
                    number = commits.finished();
                }
                commands.unlock();
            }
        } finally {
            if (writes) {
                commits.awaitDurable(number);
            }
        }
    }

    private Document answer(Channel channel, String databaseName, String command, Document query) {
        return switch (command) {
            case "hello" ->
                super.handleCommand(channel, databaseName, "isMaster", query).append("isWritablePrimary", true);
            case "listDatabases" -> databases();
            default -> super.handleCommand(channel, databaseName, command, query);
        };
    }

    /** The inherited answer opens every database a second time. */
    private Document databases() {
        var databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name)
                        .append("sizeOnDisk", 0L)
                        .append("empty", resolveDatabase(name).isEmpty()))
                .toList();
        return new Document("databases", databases).append("totalSize", 0L).append("ok", 1.0);
    }

    @Override
    public void close() {
        commands.lock();
        try {
            getMvStore().close(COMPACTION_MILLIS_AT_CLOSE);
            super.close();
        } finally {
            commands.unlock();
        }
    }
}
