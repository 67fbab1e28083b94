package vn.dondoc.contracts.request;

import vn.dondoc.contracts.EventType;

/** Nobody owes the report any more from {@code state.withdrawnAt} on. */
@EventType("request.withdrawn.v1")
public record ReportRequestWithdrawn(ReportRequestState state, String reason) implements ReportRequestEvent {}
