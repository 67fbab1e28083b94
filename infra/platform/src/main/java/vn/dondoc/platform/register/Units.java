package vn.dondoc.platform.register;

import java.util.List;
import java.util.Optional;
import vn.dondoc.contracts.unit.UnitEvent;
import vn.dondoc.contracts.unit.UnitState;
import vn.dondoc.platform.messaging.Envelope;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Copies;
import vn.dondoc.platform.store.Keys;
import vn.dondoc.platform.store.Store;

/** This service's copy of the register of units, with every state a unit was ever in. */
public final class Units {

    private final Copies<UnitState> copies;

    Units(Store store) {
        this.copies = store.copies("units", UnitState.class);
    }

    /** Keeps what an event says. Returns whether it was news. */
    public boolean keep(Envelope<? extends UnitEvent> envelope) {
        return copies.keep(envelope.key(), envelope.sequence(), envelope.event().state());
    }

    public Optional<UnitState> find(String province, String id) {
        return copies.find(Keys.of(province, id));
    }

    /** The unit, if the caller may see it. */
    public Optional<UnitState> find(String id, Caller caller) {
        return find(caller.province(), id).filter(unit -> caller.sees(id, unit.path()));
    }

    /** All units of a province as they stand now, by id. */
    public List<UnitState> all(String province) {
        return copies.all(province + ":");
    }

    /** All states all units of a province were ever in: by unit, oldest first. */
    public List<UnitState> histories(String province) {
        return copies.histories(province + ":");
    }
}
