package vn.dondoc.notifying.reminder;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/**
 * On which day which obligation has to be looked at again, keyed by the day, so that nothing else is read. A wake-up
 * is a hint: one too many costs a look, and it is only taken away after what it asked for is done.
 */
@Repository
class Wakeups {

    static final int BATCH = 500;

    private final MongoCollection<Document> documents;

    Wakeups(Store store) {
        this.documents = store.collection("wakeups");
    }

    /**
     * One thing to look at.
     *
     * @param key of an obligation, of a task that was given, or {@code province:planId} for everything under a plan
     * @param mark another one each time it is put, so that one put again while it is answered is not taken away
     */
    record Wakeup(String id, String key, @Nullable String mark) {

        boolean isPlan() {
            return parts() == 2;
        }

        boolean isTask() {
            return parts() == 4;
        }

        private long parts() {
            return 1 + key.chars().filter(c -> c == ':').count();
        }
    }

    void put(LocalDate day, String key) {
        putAll(Map.of(key, day));
    }

    /** By key the day on which to look. */
    void putAll(Map<String, LocalDate> days) {
        Hints.put(
                documents,
                days.entrySet().stream()
                        .map(entry -> new Document(
                                        "_id", Keys.of(entry.getValue().toString(), entry.getKey()))
                                .append("key", entry.getKey())
                                .append("mark", UUID.randomUUID().toString()))
                        .toList());
    }

    /** The next few until and including a day, by day. */
    List<Wakeup> until(LocalDate day, String after) {
        var found = new ArrayList<Wakeup>();
        documents
                .find(new Document(
                        "_id",
                        new Document("$gt", after).append("$lt", day.plusDays(1).toString())))
                .sort(Sorts.ascending("_id"))
                .limit(BATCH)
                .batchSize(BATCH)
                .forEach(document -> found.add(
                        new Wakeup(document.getString("_id"), document.getString("key"), document.getString("mark"))));
        return found;
    }

    void done(Collection<Wakeup> wakeups) {
        if (!wakeups.isEmpty()) {
            documents.bulkWrite(
                    wakeups.stream()
                            .map(one -> new DeleteOneModel<Document>(
                                    new Document("_id", one.id()).append("mark", one.mark())))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }
}
