package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.regime.ReportPeriod;

/**
 * What one unit was granted, as known at one instant. The last extension holds, one for the quota before a general one;
 * it gives time and never takes any away.
 */
final class Waivers {

    private record Subject(@Nullable String quotaId, ReportPeriod period) {}

    private final Set<Subject> exempt = new HashSet<>();
    private final Map<Subject, LocalDate> extended = new HashMap<>();

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
        if (waiver.revokedAt() != null) {
            revoke(subject, waiver);
        } else if (waiver.dueOn() == null) {
            exempt.add(subject);
        } else {
            extended.put(subject, waiver.dueOn());
        }
    }

    private void revoke(Subject subject, Waiver waiver) {
        if (waiver.dueOn() == null) {
            exempt.remove(subject);
        } else {
            extended.remove(subject);
        }
    }

    boolean exempts(String quotaId, Period period) {
        return !exempt.isEmpty()
                && (exempt.contains(new Subject(quotaId, ReportPeriod.of(period)))
                        || exemptsReport(ReportPeriod.of(period)));
    }

    boolean exemptsReport(ReportPeriod period) {
        return exempt.contains(new Subject(null, period));
    }

    /** The date of an extension that is later than the one given. */
    Optional<LocalDate> extension(String quotaId, Period period, LocalDate dueOn) {
        ReportPeriod name = ReportPeriod.of(period);
        LocalDate own = extended.get(new Subject(quotaId, name));
        return own == null ? reportExtension(name, dueOn) : Optional.of(own).filter(dueOn::isBefore);
    }

    /** The same for the report of the period. */
    Optional<LocalDate> reportExtension(ReportPeriod period, LocalDate dueOn) {
        return Optional.ofNullable(extended.get(new Subject(null, period))).filter(dueOn::isBefore);
    }
}
