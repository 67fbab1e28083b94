package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.regime.ReportPeriod;

/**
 * What one unit was granted, as known at one instant. The last extension holds, one for the quota before a general one;
 * it gives time and never takes any away.
 */
final class Waivers {

    private record Subject(@Nullable String quotaId, ReportPeriod period) {}

    private final Map<Subject, Waiver> exempt = new HashMap<>();
    private final Map<Subject, Waiver> extended = new HashMap<>();

    Waivers(String unitId, Collection<Waiver> granted, Instant asOf) {
        granted.stream()
                .filter(waiver ->
                        waiver.unitId().equals(unitId) && !waiver.since().isAfter(asOf))
                .sorted(Comparator.comparing(Waiver::since)
                        .thenComparing(Waiver::grantedAt)
                        .thenComparing(waiver -> waiver.revokedAt() != null)
                        .thenComparing(waiver -> String.valueOf(waiver.dueOn())))
                .forEach(this::add);
    }

    private void add(Waiver waiver) {
        Subject subject = new Subject(waiver.quotaId(), waiver.period());
        Map<Subject, Waiver> kind = waiver.dueOn() == null ? exempt : extended;
        if (waiver.revokedAt() == null) {
            kind.put(subject, waiver);
        } else {
            kind.remove(subject);
        }
    }

    Optional<Waiver> exemption(String quotaId, Period period) {
        return find(exempt, quotaId, period);
    }

    boolean exemptsReport(ReportPeriod period) {
        return exempt.containsKey(new Subject(null, period));
    }

    /** An extension to a day that is later than the one given. */
    Optional<Waiver> extension(String quotaId, Period period, LocalDate dueOn) {
        return find(extended, quotaId, period).filter(waiver -> isLater(waiver, dueOn));
    }

    /** The day to which the report of the period was extended, if it is later than the one given. */
    Optional<LocalDate> reportExtension(ReportPeriod period, LocalDate dueOn) {
        return Optional.ofNullable(extended.get(new Subject(null, period)))
                .filter(waiver -> isLater(waiver, dueOn))
                .map(Waiver::dueOn);
    }

    private static Optional<Waiver> find(Map<Subject, Waiver> kind, String quotaId, Period period) {
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        ReportPeriod name = ReportPeriod.of(period);
        Waiver own = kind.get(new Subject(quotaId, name));
        return Optional.ofNullable(own == null ? kind.get(new Subject(null, name)) : own);
    }

    private static boolean isLater(Waiver waiver, LocalDate dueOn) {
        return waiver.dueOn() != null && dueOn.isBefore(waiver.dueOn());
    }
}
