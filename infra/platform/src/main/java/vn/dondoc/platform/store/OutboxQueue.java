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

    private final LinkedBlockingQueue<Outbox.Ticket> tickets = new LinkedBlockingQueue<>();
    private final AtomicLong open = new AtomicLong();

    void offer(Outbox.Ticket ticket) {
        open.incrementAndGet();
        tickets.add(ticket);
    }

    List<Outbox.Ticket> take(Duration patience) throws InterruptedException {
        var batch = new ArrayList<Outbox.Ticket>();
        var first = tickets.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            tickets.drainTo(batch, BATCH - 1);
        }
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
