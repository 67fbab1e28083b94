package vn.dondoc.notifying.reminder;

import static com.mongodb.client.model.Updates.set;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Projection;
import vn.dondoc.platform.store.Store;

/** Which unit was given which task: one document each, never older than what has been seen. */
@Repository
class AssignedTasks {

    private static final int BATCH = 500;

    private final Projection projection;
    private final States<Assigned> states;

    AssignedTasks(Store store) {
        this.projection = store.projection("assigned");
        this.states = new States<>(projection.documents(), Assigned.class);
    }

    /** Keeps what is news. Returns what is so now. */
    Assigned keep(Assigned said, long sequence) {
        var now = said.after(find(said.key()).orElse(null));
        return projection.apply(now.key(), "assignment", sequence, set("state", now))
                ? now
                : find(now.key()).orElse(now);
    }

    Optional<Assigned> find(String key) {
        return states.find(key);
    }

    /** What rows of the ledger are about, by the key of the obligation that they name. */
    Map<String, Assigned> about(Collection<Reminder> rows) {
        var keys = rows.stream()
                .filter(row -> row.occasion().assigns())
                .map(row -> Keys.of(
                        row.province(),
                        row.matter().planId(),
                        row.matter().unitId(),
                        row.matter().item()))
                .collect(Collectors.toSet());
        return states.all(keys).stream().collect(Collectors.toMap(Assigned::obligationKey, Function.identity()));
    }

    /** The next few under one plan, by key; empty when there is no more. */
    List<Assigned> after(String province, String planId, String key) {
        return states.page(Keys.of(province, planId) + ":", key, BATCH);
    }
}
