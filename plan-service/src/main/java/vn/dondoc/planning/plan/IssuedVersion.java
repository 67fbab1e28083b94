package vn.dondoc.planning.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.PlanVersion;

/**
 * What a plan said from a day on. It is sealed: an amendment makes the next one.
 *
 * @param effectiveOn absent for the version that was issued first
 */
public record IssuedVersion(int number, @Nullable LocalDate effectiveOn, Instant recordedAt, PlanContent content) {

    PlanVersion state() {
        return new PlanVersion(
                number,
                effectiveOn,
                recordedAt,
                content.title(),
                content.tasks(),
                content.quotas(),
                content.reporting());
    }
}
