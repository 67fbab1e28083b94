package vn.dondoc.notifying.reminder;

import static com.mongodb.client.model.Updates.set;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Projection;
import vn.dondoc.platform.store.Store;

/** What is owed, as the standings say: one document each, never older than what has been seen. */
@Repository
class Obligations {

    private static final int BATCH = 500;

    private final Projection projection;
    private final States<Obligation> states;

    Obligations(Store store) {
        this.projection = store.projection("obligations");
        this.states = new States<>(projection.documents(), Obligation.class);
    }

    /** Returns the keys of those that were news. Of two with one key the later holds, as if they came one by one. */
    Set<String> keep(Collection<Obligation> obligations, News news) {
        return projection.applyAll(
                news.source(),
                news.sequence(),
                obligations.stream()
                        .collect(Collectors.toMap(
                                Obligation::key, one -> set("state", one), (earlier, later) -> later)));
    }

    /**
     * Where news comes from.
     *
     * @param source each kind of source counts its own sequence
     */
    record News(String source, long sequence) {}

    Optional<Obligation> find(String key) {
        return states.find(key);
    }

    List<Obligation> all(Collection<String> keys) {
        return states.all(keys);
    }

    /** What rows of the ledger remind of, by key. */
    Map<String, Obligation> about(Collection<Reminder> rows) {
        var keys = rows.stream().map(row -> row.matter().obligationKey()).collect(Collectors.toSet());
        return all(keys).stream().collect(Collectors.toMap(Obligation::key, Function.identity()));
    }

    /** Everything known of one unit under one plan. */
    List<Obligation> of(String province, String planId, String unitId) {
        return states.page(Keys.of(province, planId, unitId) + ":", "", Integer.MAX_VALUE);
    }

    /** Every occurrence of a task of a unit. */
    List<Obligation> occurrences(String province, String planId, String unitId, String taskId) {
        return states.page(Keys.of(province, planId, unitId, Obligation.TASK + taskId) + ":", "", Integer.MAX_VALUE);
    }

    /** The next few of everything known under one plan, by key; empty when there is no more. */
    List<Obligation> after(String province, String planId, String key) {
        return states.page(Keys.of(province, planId) + ":", key, BATCH);
    }
}
