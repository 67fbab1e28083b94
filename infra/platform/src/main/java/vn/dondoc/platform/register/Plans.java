package vn.dondoc.platform.register;

import java.util.List;
import java.util.Optional;
import vn.dondoc.contracts.plan.PlanEvent;
import vn.dondoc.contracts.plan.PlanState;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.store.Copies;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/** This service's copy of the issued plans; each state carries all versions of the plan. */
public final class Plans {

    private final Copies<PlanState> copies;

    Plans(Store store) {
        this.copies = store.copies("plans", PlanState.class);
    }

    /** Keeps what an event says. Returns whether it was news. */
    public boolean keep(Envelope<? extends PlanEvent> envelope) {
        return copies.keep(envelope.key(), envelope.sequence(), envelope.event().state());
    }

    /** A plan that has been issued at some time. */
    public Optional<PlanState> find(String province, String id) {
        return copies.find(Keys.of(province, id));
    }

    /** All issued plans of a province, by id. */
    public List<PlanState> all(String province) {
        return copies.all(province + ":");
    }
}
