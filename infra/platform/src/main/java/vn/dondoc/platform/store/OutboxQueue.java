package vn.dondoc.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What this process wrote and has not published yet. The store remembers the same; this only spares looking it up. */
class OutboxQueue {

    private static final int BATCH = 200;
    /** Writes that come as densely as this are published together: it takes as many commands for one as for ten. */
    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    private final LinkedBlockingQueue<Outbox.Ticket> tickets = new LinkedBlockingQueue<>();
    private final AtomicLong open = new AtomicLong();
    private long lastTaken = System.nanoTime();

    void offer(Outbox.Ticket ticket) {
        open.incrementAndGet();
        tickets.add(ticket);
    }

    List<Outbox.Ticket> take(Duration patience) throws InterruptedException {
        var batch = new ArrayList<Outbox.Ticket>();
        var first = tickets.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            gather(lastTaken + GATHERING_NANOS, batch);
            lastTaken = System.nanoTime();
        }
        return batch;
    }

    /** One that comes alone is not kept waiting. */
    private void gather(long until, List<Outbox.Ticket> batch) throws InterruptedException {
        tickets.drainTo(batch, BATCH - batch.size());
        while (batch.size() < BATCH) {
            var next = tickets.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            batch.add(next);
        }
    }

    void published(int count) {
        open.addAndGet(-count);
    }

    long open() {
        return open.get();
    }

    boolean await(long atMost, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (open.get() > atMost && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return open.get() <= atMost;
    }
}
