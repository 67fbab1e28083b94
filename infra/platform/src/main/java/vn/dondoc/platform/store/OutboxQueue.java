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

    /** One that comes alone is not kept waiting. */
    List<Outbox.Ticket> take(Duration patience) throws InterruptedException {
        var batch = new ArrayList<Outbox.Ticket>();
        var next = tickets.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        while (next != null && batch.add(next) && batch.size() < BATCH) {
            next = tickets.poll(lastTaken + GATHERING_NANOS - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        lastTaken = System.nanoTime();
        return batch;
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
