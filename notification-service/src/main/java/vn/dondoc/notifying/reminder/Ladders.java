package vn.dondoc.notifying.reminder;

import org.springframework.stereotype.Repository;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.AlreadyExists;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.StaleVersion;
import vn.dondoc.platform.store.Store;
import vn.dondoc.platform.web.Refusal;

/** The ladders that differ from the usual one. */
@Repository
class Ladders {

    private final Aggregates<Ladder> ladders;

    Ladders(Store store) {
        this.ladders = store.aggregates("ladders", Ladder.class);
    }

    Ladder of(String province, String planId) {
        return ladders.find(Keys.of(province, planId)).orElseGet(() -> Ladder.usual(province, planId));
    }

    /** @throws Refusal 412 if somebody else was faster */
    void save(Ladder next) {
        try {
            if (next.version() == 1) {
                ladders.insert(next.told());
            } else {
                ladders.update(next.told());
            }
        } catch (AlreadyExists | StaleVersion e) {
            throw Refusal.stale();
        }
    }
}
