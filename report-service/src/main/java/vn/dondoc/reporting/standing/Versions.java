package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.CountingBase;
import vn.dondoc.platform.time.Period;
import vn.dondoc.reporting.regime.Regime;

/** The versions of a plan that were known at an instant, newest first. */
final class Versions {

    /** A part of a version together with the version that judges. */
    record InForce<T>(T part, PlanVersion version) {}

    private static final Comparator<PlanVersion> OLDEST_FIRST = Comparator.comparing(
                    PlanVersion::effectiveOn, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(PlanVersion::recordedAt)
            .thenComparing(PlanVersion::number);

    private final List<PlanVersion> newestFirst;

    Versions(PlanHistory plan, Instant asOf) {
        this.newestFirst = plan.versions().stream()
                .filter(version -> !version.recordedAt().isAfter(asOf))
                .distinct()
                .sorted(OLDEST_FIRST.reversed())
                .toList();
    }

    Stream<PlanVersion> oldestFirst() {
        return newestFirst.stream().sorted(OLDEST_FIRST);
    }

    Optional<InForce<Quota>> quota(String id, Period period) {
        return inForce(version -> version.quota(id), Quota::base, period)
                .filter(found -> found.part().hasPeriod(period));
    }

    Optional<InForce<Regime>> regime(Period period) {
        return inForce(PlanVersion::regime, Regime::base, period);
    }

    /**
     * The part as the version has it that is in force on the period's last day; empty when that version dropped it.
     * The last day depends on the part's own counting base, for a dropped part on the one it had before.
     */
    private <T> Optional<InForce<T>> inForce(
            Function<PlanVersion, @Nullable T> part, Function<T, CountingBase> base, Period period) {
        for (int i = 0; i < newestFirst.size(); i++) {
            T latest = latest(part, i);
            if (latest == null) {
                return Optional.empty();
            }
            LocalDate lastDay = period.lastDay(base.apply(latest));
            PlanVersion version = newestFirst.get(i);
            if (version.inForceOn(lastDay)) {
                T own = part.apply(version);
                return own == null ? Optional.empty() : Optional.of(new InForce<>(own, version));
            }
        }
        return Optional.empty();
    }

    private <T> @Nullable T latest(Function<PlanVersion, @Nullable T> part, int from) {
        for (PlanVersion version : newestFirst.subList(from, newestFirst.size())) {
            T own = part.apply(version);
            if (own != null) {
                return own;
            }
        }
        return null;
    }
}
