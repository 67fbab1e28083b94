package vn.dondoc.contracts.request;

import vn.dondoc.contracts.EventType;

/** Units owe a report from now on that no round of the plan asks for. */
@EventType("request.issued.v1")
public record ReportRequested(ReportRequestState state) implements ReportRequestEvent {}
