package vn.dondoc.planning.change;

import java.util.function.Supplier;
import vn.dondoc.platform.store.AlreadyExists;
import vn.dondoc.platform.store.StaleVersion;

/** Several writers may race for one aggregate: who loses reads again and decides anew, a few times. */
public final class Attempts {

    private static final int MOST = 5;

    private Attempts() {}

    /** Runs a decision that reads what it decides on by itself, until nobody else was faster. */
    public static <T> T atLatest(Supplier<T> decision) {
        for (var attempt = 1; ; attempt++) {
            try {
                return decision.get();
            } catch (StaleVersion | AlreadyExists lost) {
                if (attempt == MOST) {
                    throw lost;
                }
            }
        }
    }
}
