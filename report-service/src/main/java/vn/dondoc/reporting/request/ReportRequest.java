package vn.dondoc.reporting.request;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.request.ReportRequestState;
import vn.dondoc.contracts.request.ReportRequestWithdrawn;
import vn.dondoc.contracts.request.ReportRequested;
import vn.dondoc.platform.store.Aggregate;
import vn.dondoc.platform.store.Change;
import vn.dondoc.platform.web.Refusal;

/**
 * A report that Home Affairs asks chosen units for. Once it went out it stays as it is: units work by it, and what was
 * owed when has to be told years later. It can only be withdrawn.
 *
 * @param reason why it was withdrawn
 */
public record ReportRequest(
        String id,
        String province,
        long version,
        Question question,
        Instant requestedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String reason)
        implements Aggregate {

    static Change<ReportRequest> ask(String id, String province, Question question, Instant at) {
        var request = new ReportRequest(id, province, 1, question, at, null, null);
        return new Change<>(request, new ReportRequested(request.wire()));
    }

    /** @throws Refusal 409 when it asks something else */
    void requireSame(Question other) {
        if (!question.equals(other)) {
            throw Refusal.conflict("request-sealed", id);
        }
    }

    /** Empty when it was withdrawn already. */
    Optional<Change<ReportRequest>> withdraw(String why, Instant at) {
        if (withdrawnAt != null) {
            return Optional.empty();
        }
        var withdrawn = new ReportRequest(id, province, version + 1, question, requestedAt, at, why);
        return Optional.of(new Change<>(withdrawn, new ReportRequestWithdrawn(withdrawn.wire(), why)));
    }

    ReportRequestState wire() {
        return new ReportRequestState(
                id,
                province,
                question.planId(),
                question.title(),
                question.kind(),
                question.from(),
                question.cutOff(),
                question.dueOn(),
                question.appliesTo(),
                requestedAt,
                withdrawnAt);
    }
}
