package vn.dondoc.reporting.regime;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.time.Period;

/**
 * What a report is for: a round of the year, called like its period, or a request of Home Affairs, called by its id.
 * Rounds come first, in the order of time.
 */
public record ReportPeriod(@Nullable Period round, @Nullable String request) implements Comparable<ReportPeriod> {

    private static final Comparator<ReportPeriod> ORDER = Comparator.comparing(
                    ReportPeriod::round, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ReportPeriod::request, Comparator.nullsFirst(Comparator.naturalOrder()));

    public ReportPeriod {
        if ((round == null) == (request == null)) {
            throw new IllegalArgumentException("Either a round or a request: " + round + ", " + request);
        }
    }

    public static ReportPeriod of(Period round) {
        return new ReportPeriod(round, null);
    }

    /** Whatever is no period's name is a request's. */
    public static ReportPeriod parse(String name) {
        try {
            return of(Period.parse(name));
        } catch (IllegalArgumentException e) {
            return new ReportPeriod(null, name);
        }
    }

    @Override
    public int compareTo(ReportPeriod other) {
        return ORDER.compare(this, other);
    }

    /** The name. */
    @Override
    public String toString() {
        return round == null ? Objects.requireNonNull(request) : round.toString();
    }
}
