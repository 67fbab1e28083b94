package vn.dondoc.reporting.waiver;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A waiver as the interface shows it. */
record WaiverView(
        String id,
        String planId,
        String unitId,
        @Nullable String quotaId,
        String period,
        @Nullable LocalDate dueOn,
        String reason,
        Instant grantedAt,
        @Nullable Instant revokedAt,
        long version) {

    static WaiverView of(Grant grant) {
        var subject = grant.subject();
        return new WaiverView(
                grant.id(),
                subject.planId(),
                subject.unitId(),
                subject.quotaId(),
                subject.period(),
                grant.dueOn(),
                grant.reason(),
                grant.grantedAt(),
                grant.revokedAt(),
                grant.version());
    }
}
