package vn.dondoc.reporting.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.report.ExemptionGranted;
import vn.dondoc.contracts.report.ExtensionGranted;
import vn.dondoc.contracts.report.WaiverEvent;
import vn.dondoc.contracts.report.WaiverRevoked;
import vn.dondoc.contracts.report.WaiverState;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;

/**
 * An exemption (miễn) or an extension (gia hạn). It may be granted again with other words or another date; the last
 * grant holds from its own instant on.
 *
 * @param dueOn of an extension, the new due date
 * @param revokedAt since when it holds no more
 */
public record Grant(
        String id,
        String province,
        long version,
        Kind kind,
        Subject subject,
        @Nullable LocalDate dueOn,
        String reason,
        Instant grantedAt,
        @Nullable Instant revokedAt)
        implements Aggregate {

    /** No duty at all, or more time. */
    public enum Kind {
        EXEMPTION,
        EXTENSION
    }

    static Change<Grant> grant(String province, Subject subject, @Nullable LocalDate dueOn, String reason, Instant at) {
        var kind = dueOn == null ? Kind.EXEMPTION : Kind.EXTENSION;
        return change(new Grant(subject.id(kind), province, 1, kind, subject, dueOn, reason, at, null));
    }

    /** Empty when it says the same. */
    Optional<Change<Grant>> again(@Nullable LocalDate newDueOn, String newReason, Instant at) {
        if (revokedAt == null && Objects.equals(dueOn, newDueOn) && reason.equals(newReason)) {
            return Optional.empty();
        }
        return Optional.of(change(new Grant(id, province, version + 1, kind, subject, newDueOn, newReason, at, null)));
    }

    /** Empty when it was revoked already. What was judged by it while it held stays as it was, asked as of then. */
    Optional<Change<Grant>> revoke(String why, Instant at) {
        if (revokedAt != null) {
            return Optional.empty();
        }
        var revoked = new Grant(id, province, version + 1, kind, subject, dueOn, reason, grantedAt, at);
        return Optional.of(new Change<>(revoked, new WaiverRevoked(revoked.wire(), why)));
    }

    /** Whether it is an extension to that day, which holds. */
    boolean gives(Subject of, LocalDate until) {
        return subject.equals(of) && revokedAt == null && until.equals(dueOn);
    }

    private static Change<Grant> change(Grant grant) {
        WaiverEvent event =
                grant.kind == Kind.EXEMPTION ? new ExemptionGranted(grant.wire()) : new ExtensionGranted(grant.wire());
        return new Change<>(grant, event);
    }

    WaiverState wire() {
        return new WaiverState(
                id,
                province,
                subject.planId(),
                subject.unitId(),
                subject.quotaId(),
                subject.period(),
                dueOn,
                reason,
                grantedAt,
                revokedAt);
    }
}
