package vn.dondoc.reporting.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.request.RequestKind;

/**
 * A request as the interface shows it.
 *
 * @param reason why it was withdrawn
 * @param units how many units owe the report
 */
record RequestView(
        String id,
        String planId,
        String title,
        RequestKind kind,
        LocalDate from,
        LocalDate cutOff,
        LocalDate dueOn,
        Scope appliesTo,
        @Nullable String instructions,
        State state,
        Instant requestedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String reason,
        long units) {

    /** Whether it still holds. */
    enum State {
        OPEN,
        WITHDRAWN
    }

    static State state(ReportRequest request) {
        return request.withdrawnAt() == null ? State.OPEN : State.WITHDRAWN;
    }

    static RequestView of(ReportRequest request, long units) {
        var question = request.question();
        return new RequestView(
                request.id(),
                question.planId(),
                question.title(),
                question.kind(),
                question.from(),
                question.cutOff(),
                question.dueOn(),
                question.appliesTo(),
                question.instructions(),
                state(request),
                request.requestedAt(),
                request.withdrawnAt(),
                request.reason(),
                units);
    }
}
