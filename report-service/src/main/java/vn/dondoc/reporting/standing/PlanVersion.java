package vn.dondoc.reporting.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Roll;
import vn.dondoc.reporting.regime.Regime;

/**
 * A plan's binding content from a date on. A period is judged by the version in force on its last day (rule 8).
 *
 * @param effectiveOn first day in force; absent for the version that was issued first, which has always been in force
 * @param recordedAt when it was issued; before that nobody knew it
 */
public record PlanVersion(
        int number,
        @Nullable LocalDate effectiveOn,
        Instant recordedAt,
        List<Task> tasks,
        List<Quota> quotas,
        @Nullable Regime regime) {

    public PlanVersion {
        tasks = List.copyOf(tasks);
        quotas = List.copyOf(quotas);
    }

    boolean inForceOn(LocalDate day) {
        return effectiveOn == null || !effectiveOn.isAfter(day);
    }

    @Nullable
    Quota quota(String id) {
        for (Quota quota : quotas) {
            if (quota.id().equals(id)) {
                return quota;
            }
        }
        return null;
    }

    Roll roll() {
        return regime == null ? Roll.NEXT : regime.roll();
    }
}
