package vn.dondoc.notifying.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.dondoc.platform.security.Caller;
import vn.dondoc.platform.store.Aggregates;
import vn.dondoc.platform.store.AlreadyExists;
import vn.dondoc.platform.store.Store;

/** Who was urged by hand, counted by plan. */
@Repository
class Urges {

    private final Aggregates<Urge> urges;

    Urges(Store store) {
        this.urges = store.aggregates("urgesByHand", Urge.class);
    }

    /**
     * Recorded before anything of it is done: one urge too many in the audit explains itself, one too few never. A
     * request that is made again, by its key, is the urge that it was.
     */
    Urge.Request enter(UrgeCheck.Wanted wanted, @Nullable String key, Instant now, Caller caller) {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        try {
            return urges.insert(Urge.first(caller.province(), wanted, key, at)).latest();
        } catch (AlreadyExists e) {
            var urge = urges.decide(
                            caller.key(wanted.planId()),
                            known -> known.made(wanted, key).isPresent()
                                    ? Optional.empty()
                                    : Optional.of(known.again(wanted, key, at)))
                    .orElseThrow();
            return urge.made(wanted, key).orElseGet(urge::latest);
        }
    }
}
