package vn.dondoc.contracts.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Scope;

/**
 * One report that Home Affairs asks chosen units for, beside the rounds of a plan. It is never changed, only withdrawn.
 *
 * @param id also the period's name in everything that is said about the reports it asks for; begins with a letter, so
 *     no period is called the same
 * @param from first day that the report covers
 * @param cutOff last day that it covers
 * @param appliesTo whom it is asked of
 * @param withdrawnAt since when nobody owes it any more
 */
public record ReportRequestState(
        String id,
        String province,
        String planId,
        String title,
        RequestKind kind,
        LocalDate from,
        LocalDate cutOff,
        LocalDate dueOn,
        Scope appliesTo,
        Instant requestedAt,
        @Nullable Instant withdrawnAt) {}
