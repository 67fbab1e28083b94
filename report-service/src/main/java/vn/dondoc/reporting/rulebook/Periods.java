package vn.dondoc.reporting.rulebook;

import java.util.Optional;
import vn.dondoc.platform.time.Period;

/** Period names as clients write them. */
public final class Periods {

    private Periods() {}

    /** Empty for what is no period's name. */
    public static Optional<Period> parse(String name) {
        try {
            return Optional.of(Period.parse(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
