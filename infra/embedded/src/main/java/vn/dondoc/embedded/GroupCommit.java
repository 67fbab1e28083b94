package vn.dondoc.embedded;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/**
 * Makes finished commands durable, several with one commit: whoever waited while a commit ran finds its own
 * work covered by the next one. A commit happens between commands, never inside one, so a killed process leaves
 * documents and indexes in agreement.
 *
 * <p>A commit costs about the same for one command as for ten. So where commits have company, the next one waits a
 * moment for more; a lone writer waits for nobody.
 */
final class GroupCommit {

    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final ReentrantLock commands;
    private final MVStore store;
    private final boolean fsync;
    private final ReentrantLock turn = new ReentrantLock();
    private long finished;
    private volatile long durable;
    private boolean company;
    private long lastCommitAt = System.nanoTime();

    GroupCommit(ReentrantLock commands, MVStore store, boolean fsync) {
        this.commands = commands;
        this.store = store;
        this.fsync = fsync;
    }

    /** Numbers a finished command; the caller holds the command lock. */
    long finished() {
        finished++;
        return finished;
    }

    /** Returns when command {@code number} and all before it can no longer be lost. */
    void awaitDurable(long number) {
        if (durable >= number) {
            return;
        }
        turn.lock();
        try {
            if (durable < number) {
                commit();
            }
        } finally {
            turn.unlock();
        }
    }

    private void commit() {
        if (company) {
            gather();
        }
        long reached;
        commands.lock();
        try {
            reached = finished;
            store.commit();
        } finally {
            commands.unlock();
        }
        if (fsync) {
            store.sync();
        }
        company = reached - durable > 1;
        durable = reached;
        lastCommitAt = System.nanoTime();
    }

    private void gather() {
        var until = lastCommitAt + GATHERING_NANOS;
        for (var left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
