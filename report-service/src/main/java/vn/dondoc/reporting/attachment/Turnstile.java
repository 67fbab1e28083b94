package vn.dondoc.reporting.attachment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets so many in at once, and so many of one party, and turns the others away: each one inside holds a chunk. */
final class Turnstile {

    private final int places;
    private final int each;
    private final Semaphore free;
    private final Map<String, Integer> inside = new ConcurrentHashMap<>();

    Turnstile(int places, int each) {
        this.places = places;
        this.each = each;
        this.free = new Semaphore(places);
    }

    /** @throws NotTaken 503 if there is no place */
    <T> T pass(String party, Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw NotTaken.busy();
        }
        try {
            return passOf(party, work);
        } finally {
            free.release();
        }
    }

    private <T> T passOf(String party, Supplier<T> work) {
        try {
            if (inside.merge(party, 1, Integer::sum) > each) {
                throw NotTaken.busy();
            }
            return work.get();
        } finally {
            inside.computeIfPresent(party, (who, count) -> count == 1 ? null : count - 1);
        }
    }

    int inside() {
        return places - free.availablePermits();
    }
}
