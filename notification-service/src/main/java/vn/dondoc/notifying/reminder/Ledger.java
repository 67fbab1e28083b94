package vn.dondoc.notifying.reminder;

import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.StaleVersion;
import vn.dondoc.platform.store.Store;

/**
 * The proof of every reminder. A row is written before anything is sent, and each step is one write guarded by the
 * version, so of two that race one finds itself too late.
 */
@Repository
class Ledger {

    private static final int BATCH = 500;

    private final Aggregates<Reminder> rows;
    private final MongoCollection<Document> documents;
    private final States<Reminder> states;
    private final Waiting waiting;
    private final MeterRegistry meters;

    Ledger(Store store, Waiting waiting, MeterRegistry meters) {
        this.rows = store.aggregates("reminders", Reminder.class);
        this.documents = store.collection("reminders");
        this.states = new States<>(documents, Reminder.class);
        this.waiting = waiting;
        this.meters = meters;
    }

    Optional<Reminder> find(String key) {
        return states.find(key);
    }

    List<Reminder> all(Collection<String> keys) {
        return states.all(keys);
    }

    /** Every row about an obligation. */
    List<Reminder> of(Obligation obligation) {
        return states.page(obligation.key() + ":", "", Integer.MAX_VALUE);
    }

    /** The next few rows under a plan that have not gone out yet, by key; empty when there is no more. */
    List<Reminder> pending(String province, String planId, String key) {
        var prefix = Keys.of(province, planId) + ":";
        var filter = new Document(
                        "_id", new Document("$gt", key.isEmpty() ? prefix : key).append("$lt", prefix + '\uffff'))
                .append(
                        "state.progress.status",
                        new Document("$in", List.of(Status.PLANNED.name(), Status.SENDING.name())));
        return rows.list(filter, BATCH);
    }

    List<Reminder> list(Document filter, int limit) {
        return rows.list(filter, limit);
    }

    /** Enters a row unless it is there; one that was withdrawn is planned again. */
    void plan(Reminder row) {
        planAll(List.of(row));
    }

    /** The same for many in few commands; each is a write of its own. */
    void planAll(List<Reminder> some) {
        if (some.isEmpty()) {
            return;
        }
        var there = insert(some);
        var fresh = IntStream.range(0, some.size())
                .filter(n -> !there.contains(n))
                .mapToObj(some::get)
                .toList();
        fresh.forEach(this::count);
        waiting.put(fresh);
        there.forEach(n -> planAgain(some.get(n)));
    }

    /** Returns the numbers of those that were there. */
    private Set<Integer> insert(List<Reminder> some) {
        try {
            documents.insertMany(
                    some.stream()
                            .map(row -> new Document("_id", row.key())
                                    .append("state", row)
                                    .append("outbox", List.of()))
                            .toList(),
                    new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return e.getWriteErrors().stream().map(BulkWriteError::getIndex).collect(Collectors.toSet());
        }
    }

    private void planAgain(Reminder row) {
        find(row.key()).ifPresent(there -> {
            if (there.status() == Status.WITHDRAWN) {
                save(there.plannedAgain(row.occasion().late(), row.plannedAt()));
            }
            if (there.status() == Status.WITHDRAWN || there.status() == Status.PLANNED) {
                waiting.put(there);
            }
        });
    }

    /** Withdraws a planned row; one that is under way or at its end stays as it is. */
    void withdraw(Reminder row) {
        if (row.status() == Status.PLANNED && save(row.withdrawn())) {
            waiting.done(row);
        }
    }

    /** Stores the next version. Returns false if somebody else was faster. */
    boolean save(Reminder next) {
        return counted(replace(next), next);
    }

    /** The digest did not go out after all; the row waits on. */
    void putBack(Reminder row, String why, Instant at) {
        replace(row.putBack(why, at));
    }

    private boolean replace(Reminder next) {
        return documents
                        .updateOne(
                                new Document("_id", next.key()).append("state.version", next.version() - 1),
                                set("state", next))
                        .getMatchedCount()
                > 0;
    }

    /** Stores an outcome with its event. Returns false if somebody else was faster. */
    boolean save(Change<Reminder> outcome) {
        try {
            rows.update(outcome);
            return counted(true, outcome.state());
        } catch (StaleVersion e) {
            return false;
        }
    }

    private boolean counted(boolean done, Reminder row) {
        if (done) {
            count(row);
        }
        return done;
    }

    private void count(Reminder row) {
        meters.counter("dondoc.reminders", "status", row.status().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
