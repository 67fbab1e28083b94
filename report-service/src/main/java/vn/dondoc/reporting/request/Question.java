package vn.dondoc.reporting.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.contracts.plan.Scope;
import vn.dondoc.contracts.request.RequestKind;

/**
 * What is asked, and of whom.
 *
 * @param from first day that the report covers
 * @param cutOff last day that it covers
 * @param instructions what the report has to go into, for those who write it
 */
public record Question(
        String planId,
        String title,
        RequestKind kind,
        LocalDate from,
        LocalDate cutOff,
        LocalDate dueOn,
        Scope appliesTo,
        @Nullable String instructions) {}
